import { describe, expect, it } from 'vitest';
import type { DisabledReason, FindingKey, WayOutFacts, WayOutKind, WayOutNote } from '@weft/rules';
import { wayOutSentences as german } from './de/way-out-sentences.ts';
import { german as germanForms } from './de/word-forms.ts';
import { wayOutSentences as english } from './en/way-out-sentences.ts';
import { english as englishForms } from './en/word-forms.ts';
import type { FindingNames } from './finding-sentences.ts';
import { A, B, BLUE, LINE, RED, S1, S2, plainNames } from './sentence-samples/samples.ts';
import type { WayOutSentences } from './way-out-sentences.ts';

const NAMES = {
  english: plainNames({
    forms: englishForms,
    points: { one: '{n} point', other: '{n} points' },
    nexus: 'the Nexus',
    line: (from, to) => `The dependency ${from} before ${to}`,
  }),
  german: plainNames({
    forms: germanForms,
    points: { one: '{n} Punkt', other: '{n} Punkte' },
    nexus: 'der Nexus',
    line: (from, to) => `Die Abhängigkeit ${from} vor ${to}`,
  }),
};
function brandedKey(text: string): FindingKey {
  return text as FindingKey;
}

const LANGUAGES: readonly (readonly [string, WayOutSentences, FindingNames])[] = [
  ['English', english, NAMES.english],
  ['German', german, NAMES.german],
];

/** All variants of each way out that change what is said. */
const WAYS: { readonly [Kind in WayOutKind]: readonly WayOutFacts[Kind][] } = {
  'same-team': [{ item: A, moves: 'successor', from: RED, to: BLUE }],
  later: [S2, undefined].map((to) => ({ item: A, from: S1, to })),
  earlier: [S1, undefined].map((to) => ({ item: A, from: S2, to })),
  schedule: [{ item: A, sprint: S1 }],
  slice: [
    { item: A, rest: B, sizes: [1, 4], lines: [LINE] },
    { item: A, rest: B, sizes: [null, null], lines: [LINE] },
  ],
  swap: [
    { item: A, other: B, difference: 1 },
    { item: A, other: undefined, difference: undefined },
  ],
  'lend-a-hand': [0, 1, 3].map((points) => ({
    from: RED,
    to: BLUE,
    sprint: S1,
    points,
    line: LINE,
  })),
  'stand-in': [{ line: LINE }],
  remove: [{ line: LINE }],
  'live-with-it': [{ finding: brandedKey('dep-inverted A B') }],
  'give-away': [BLUE, undefined].map((to) => ({ item: A, from: RED, to, sprint: S1 })),
  postpone: [S2, undefined].map((to) => ({ item: A, from: S1, to })),
};
const KINDS: readonly WayOutKind[] = [
  'same-team',
  'later',
  'earlier',
  'schedule',
  'slice',
  'swap',
  'lend-a-hand',
  'stand-in',
  'remove',
  'live-with-it',
  'give-away',
  'postpone',
];
const REASONS: readonly (readonly [DisabledReason, en: string, de: string])[] = [
  [{ kind: 'skills-missing', team: RED, skills: ['SQL'] }, 'Red lacks SQL.', 'Bei Red fehlt SQL.'],
  [
    { kind: 'no-later-sprint' },
    'There is no later Sprint yet.',
    'Es gibt noch keinen späteren Sprint.',
  ],
  [{ kind: 'no-earlier-sprint' }, 'There is no earlier Sprint.', 'Es gibt keinen früheren Sprint.'],
  [{ kind: 'sprint-finished', sprint: S1 }, 'Sprint 1 is finished.', 'Sprint 1 ist beendet.'],
  [{ kind: 'size-one' }, 'It is as small as can be.', 'Kleiner geht es nicht.'],
  [{ kind: 'no-candidate', nearest: undefined }, 'None fits.', 'Keines passt.'],
  [
    { kind: 'no-candidate', nearest: { item: B, difference: -2 } },
    'None fits; nearest: B, −2.',
    'Keines passt; am nächsten: B, −2.',
  ],
  [
    { kind: 'other-cause' },
    'Only where domain knowledge is what is missing.',
    'Nur, wo es an Fachwissen fehlt.',
  ],
  [
    { kind: 'capacity-unknown', team: RED },
    'The capacity of Red is not known.',
    'Die Kapazität von Red ist nicht bekannt.',
  ],
  [{ kind: 'nothing-to-lend', team: RED }, 'Red has nothing to lend.', 'Red hat nichts abzugeben.'],
  [
    { kind: 'no-follow-up' },
    'Say first who follows the dependency up.',
    'Sag zuerst, wer der Abhängigkeit nachgeht.',
  ],
  [{ kind: 'no-room' }, 'No other team has room for it.', 'Kein anderes Team hat Platz dafür.'],
];
const NOTES: readonly (readonly [WayOutNote, en: string, de: string])[] = [
  [
    { kind: 'lines-become-inside', team: RED, lines: 1 },
    '1 other line no longer crosses (Red)',
    '1 weitere Abhängigkeit verläuft nicht mehr zwischen Teams (Red)',
  ],
  [
    { kind: 'lines-become-crossing', team: RED, lines: 2 },
    '2 lines cross from then on (Red)',
    '2 Abhängigkeiten verlaufen dann zwischen Teams (Red)',
  ],
  [
    { kind: 'leaves-goal', sprint: S1 },
    'The goal of Sprint 1 loses it',
    'Dem Ziel von Sprint 1 geht es verloren',
  ],
];

function saidOf<Kind extends WayOutKind>(
  kind: Kind,
  words: WayOutSentences,
  names: FindingNames,
): readonly { readonly title: string; readonly done: string }[] {
  return WAYS[kind].map((facts) => ({
    title: words.title[kind](facts, names),
    done: words.done[kind](facts, names),
  }));
}

describe.each(LANGUAGES)('ways out in %s', (_, words, names) => {
  it('have a title, and a whole sentence once they are taken', () => {
    expect(KINDS).toEqual(Object.keys(WAYS));
    for (const kind of KINDS) {
      for (const { title, done } of saidOf(kind, words, names)) {
        expect(title).toMatch(/^\p{Lu}[^.]+$/u);
        expect(done).toMatch(/^\p{Lu}.+\.$/u);
        expect(`${title} ${done}`).not.toMatch(/undefined|\{n\}| {2}/);
      }
    }
  });
});

describe('ways out', () => {
  it('say why they cannot be taken', () => {
    for (const [reason, en, de] of REASONS) {
      expect(english.off(reason, NAMES.english)).toBe(en);
      expect(german.off(reason, NAMES.german)).toBe(de);
    }
  });

  it('say what speaks for or against them besides findings', () => {
    for (const [note, en, de] of NOTES) {
      expect(english.note(note, NAMES.english)).toBe(en);
      expect(german.note(note, NAMES.german)).toBe(de);
    }
  });

  it('count in the number that is meant', () => {
    const [, first, third] = saidOf('lend-a-hand', german, NAMES.german);
    expect(first?.title).toBe('Aushelfen: Red gibt Blue 1 Punkt');
    expect(third?.title).toBe('Aushelfen: Red gibt Blue 3 Punkte');
    const inside = { kind: 'lines-become-inside', team: RED, lines: 2 } as const;
    expect(german.note(inside, NAMES.german)).toBe(
      '2 weitere Abhängigkeiten verlaufen nicht mehr zwischen Teams (Red)',
    );
    expect(english.note(inside, NAMES.english)).toBe('2 other lines no longer cross (Red)');
  });
});
