import type { LaterMessages } from '../later.ts';
import { formatNumber, listOf, plural } from './word-forms.ts';

const MOST_NAMES = 4;

const dots = (count: number): string => plural(count, { one: '{n} Punkt', other: '{n} Punkte' });

function namesInShort(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more <= 0
    ? listOf(names)
    : listOf([...names.slice(0, MOST_NAMES), `${formatNumber(more)} weitere`]);
}

/** Votes that nobody sees before they are revealed, in German. */
export const voting: LaterMessages['voting'] = {
  estimateTogether: 'Gemeinsam schätzen',
  estimateItem: (key) => `${key} gemeinsam schätzen`,
  vote: 'Abstimmen',
  needsConnection: 'Braucht eine Verbindung.',
  watching: 'Du siehst zu. Zum Abstimmen brauchst du den Link zum Bearbeiten.',

  refused: {
    viewer:
      'Du kannst bei dieser Abstimmung zusehen. Zum Mitmachen brauchst du den Link zum Bearbeiten.',
    'not-yours': 'Das kann nur, wer die Abstimmung begonnen hat oder moderiert.',
    'no-such-ballot': 'Die Abstimmung ist beendet.',
    'not-open': 'Es ist schon aufgedeckt.',
    'already-open': 'Darüber wird schon abgestimmt. Mach dort mit.',
    'bad-choice': 'Diese Wahl gehört nicht zu der Abstimmung.',
    'too-many': 'Auf diesem Board sind zu viele Abstimmungen. Beende erst eine.',
    'too-fast': 'Das war zu schnell für den Server. Versuche es noch einmal.',
    'not-stored': 'Der Server konnte es nicht behalten. Versuche es noch einmal.',
  },

  chip: {
    estimating: (key) => `${key} wird geschätzt · Mitmachen`,
    estimatingOf: (key, chosen, all) =>
      `${key} wird geschätzt · ${formatNumber(chosen)} von ${formatNumber(all)}`,
    estimated: (key) => `Schätzungen zu ${key} · Ansehen`,
    dots: 'Abstimmung mit Punkten · Mitmachen',
    dotsOf: (voted, all) =>
      `Abstimmung mit Punkten · ${formatNumber(voted)} von ${formatNumber(all)}`,
    counted: 'Punkte sind aufgedeckt · Ansehen',
    title: 'Abstimmungen auf diesem Board',
    several: (count) => plural(count, { one: '{n} Abstimmung', other: '{n} Abstimmungen' }),
    estimateBegun: (name, key) => `${name} bittet darum, ${key} zu schätzen.`,
    dotsBegun: (name) => `${name} bittet um eine Abstimmung mit Punkten.`,
    estimateRevealed: (key) => `Die Schätzungen zu ${key} sind aufgedeckt.`,
    dotsRevealed: 'Die Punkte sind aufgedeckt.',
  },

  poker: {
    also: 'Planning Poker, Größe, Story Points',
    cards: 'Deine Schätzung',
    keys: 'Pfeile oder Ziffern gehen zu einer Karte, Enter wählt sie.',
    unknown: 'Kann ich nicht sagen',
    coffee: 'Ich brauche eine Pause',
    chosen: (count, all) => `${formatNumber(count)} von ${formatNumber(all)} haben gewählt`,
    waiting: (names) => `Noch nicht: ${namesInShort(names)}`,
    own: (card) => `Du hast ${card} gewählt. Bis zum Aufdecken siehst nur du das.`,
    ownChosen: (card) => `Du hast ${card} gewählt.`,
    withdraw: 'Zurückziehen',
    withdrawn: 'Deine Wahl ist zurückgezogen.',
    reveal: 'Aufdecken',
    whoReveals: (name) =>
      `${name} deckt auf, oder wer moderiert. Haben alle gewählt, geschieht es von selbst.`,
    revealed: 'Aufgedeckt',
    spread: 'Wer was gewählt hat',
    row: (card, names) => `${card}: ${listOf(names)}`,
    speakFirst: (highest, lowest) =>
      `Höchste und niedrigste Schätzung sprechen zuerst: ${highest}, ${lowest}`,
    speaker: (names, card) => `${listOf(names)} ${card}`,
    allChose: (card) => `Alle haben ${card} gewählt.`,
    nobody: 'Niemand hat eine Größe gewählt.',
    take: (card) => `${card} nehmen`,
    taken: (key, card) => `${key} hat die Größe ${card}.`,
    again: 'Noch einmal abstimmen',
    end: 'Beenden',
    ended: 'Die Abstimmung ist beendet.',
  },

  dots: {
    command: 'Mit Punkten abstimmen …',
    also: 'Dot Voting, Priorisieren, Umfrage, Gemeinsam auswählen',
    title: 'Mit Punkten abstimmen',
    intro:
      'Alle kleben ihre Punkte auf das, was ihnen am wichtigsten ist. Bis zum Aufdecken sieht sie niemand.',
    needsItems: 'Wähle zuerst mindestens zwei PBIs auf dem Board oder im Product Backlog aus.',
    tooMany: (most) => `Höchstens ${formatNumber(most)} PBIs auf einmal.`,
    subjects: (count) => plural(count, { one: 'Über {n} PBI', other: 'Über {n} PBIs' }),
    each: 'Punkte je Person',
    start: 'Abstimmung starten',
    left: (count) =>
      count === 0
        ? 'Keine Punkte übrig'
        : plural(count, { one: '{n} Punkt übrig', other: '{n} Punkte übrig' }),
    add: (key) => `Ein Punkt mehr für ${key}`,
    remove: (key) => `Ein Punkt weniger für ${key}`,
    on: (count) => dots(count),
    number: (count) => formatNumber(count),
    secret: 'Bis zum Aufdecken siehst nur du deine Punkte.',
    voted: (count, all) => `${formatNumber(count)} von ${formatNumber(all)} haben abgestimmt`,
    whoReveals: (name) => `${name} deckt die Punkte auf, oder wer moderiert.`,
    result: (people) =>
      plural(people, {
        one: '{n} Person hat abgestimmt',
        other: '{n} Personen haben abgestimmt',
      }),
    place: (place) => `${formatNumber(place)}.`,
    tie: (keys) => `Gleichstand auf dem ersten Platz: ${listOf(keys)}.`,
    none: 'Niemand hat einen Punkt geklebt.',
    without: (count) => plural(count, { one: '{n} PBI ohne Punkt', other: '{n} PBIs ohne Punkt' }),
    show: (key) => `${key} auf dem Board zeigen`,
    copy: 'Als Text kopieren',
    copyByHand: 'Drücke Strg und C, um es zu kopieren.',
    text: 'Das Ergebnis als Text',
    gone: 'Diese Abstimmung ist beendet.',
    goneItem: 'Ein PBI, das es nicht mehr gibt',
    line: (place, name, count) => `${formatNumber(place)}. ${name}: ${dots(count)}`,
  },
};
