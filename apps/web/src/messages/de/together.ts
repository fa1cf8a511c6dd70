import type { LaterMessages } from '../later.ts';
import { listOf } from './word-forms.ts';

/** Following somebody, the laser, and what is said at the pointer, in German. */
export const together: LaterMessages['together'] = {
  follow: (name) => `${name} folgen`,
  following: (name) => `Du folgst ${name} · Esc`,
  followingElsewhere: (name) => `Du folgst ${name}, gerade anderswo · Esc`,
  followingSaid: (name) => `Du siehst, was ${name} sieht. Escape beendet es.`,
  stop: (name) => `${name} nicht mehr folgen`,
  stopped: (name) => `Du folgst ${name} nicht mehr.`,
  left: (name) => `${name} ist gegangen. Du folgst niemandem mehr.`,
  circle: (name) => `${name} folgt dir schon.`,
  followsYou: 'folgt dir',
  followers: (names) =>
    names.length <= 2
      ? `${listOf(names)} ${names.length === 1 ? 'folgt' : 'folgen'} dir`
      : `${names.length.toString()} Leute folgen dir`,
  here: (count) => `${count.toString()} hier`,
  hereNames: (names) => `Hier: ${listOf(names)}`,
  busy: 'Viele Leute sind hier; ferne Zeiger sind ausgeblendet.',
  yourColor: 'Deine Farbe',
  colorHint: 'Für deinen Zeiger und deine Initialen. Andere können dieselbe haben.',
  acts: 'Den anderen etwas zeigen',
  laser: 'Laserzeiger',
  laserOn: 'Laser: drücken und ziehen; er verblasst. Escape legt ihn weg.',
  say: 'Etwas am Zeiger sagen',
  sayPlaceholder: 'Sag etwas',
  says: (name, text) => `${name}: ${text}`,
};
