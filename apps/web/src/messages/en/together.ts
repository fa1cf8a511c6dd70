import { listOf } from './word-forms.ts';

/** Following somebody, pointing with the laser, saying something at the pointer. Loaded with the canvas' tools. */
export const together = {
  follow: (name: string): string => `Follow ${name}`,
  following: (name: string): string => `Following ${name} · Esc`,
  followingElsewhere: (name: string): string => `Following ${name}, who looks elsewhere · Esc`,
  followingSaid: (name: string): string => `You see what ${name} sees. Escape ends it.`,
  stop: (name: string): string => `Stop following ${name}`,
  stopped: (name: string): string => `You no longer follow ${name}.`,
  left: (name: string): string => `${name} has left. You no longer follow anybody.`,
  circle: (name: string): string => `${name} follows you already.`,
  followsYou: 'follows you',
  followers: (names: readonly string[]): string =>
    names.length <= 2
      ? `${listOf(names)} ${names.length === 1 ? 'follows' : 'follow'} you`
      : `${names.length.toString()} people follow you`,
  here: (count: number): string => `${count.toString()} here`,
  hereNames: (names: readonly string[]): string => `Here: ${listOf(names)}`,
  busy: 'Many people are here; distant cursors are hidden.',
  yourColor: 'Your colour',
  colorHint: 'Of your pointer and your initials. Others may have the same.',
  acts: 'Show the others something',
  laser: 'Laser',
  laserOn: 'Laser: press and draw; it fades. Escape puts it away.',
  say: 'Say something at your pointer',
  sayPlaceholder: 'Say something',
  says: (name: string, text: string): string => `${name}: ${text}`,
} as const;
