import { unreachable } from '@weft/domain';
import type { DisabledReason, WayOutNote } from '@weft/rules';
import type { FindingNames } from '../finding-sentences.ts';
import type { WayOutSentences } from '../way-out-sentences.ts';
import { formatNumber, plural } from './word-forms.ts';

/** Ways out of findings in one line each, in German. */
export const wayOutSentences: WayOutSentences = {
  title: {
    'same-team': ({ item, to }, names) =>
      `Selbes Team: ${names.item(item)} an ${names.team(to)} geben`,
    later: ({ item, to }, names) =>
      to === undefined
        ? `Später: ${names.item(item)} einen Sprint nach hinten`
        : `Später: ${names.item(item)} in ${names.sprint(to)}`,
    earlier: ({ item, to }, names) =>
      to === undefined
        ? `Früher: ${names.item(item)} einen Sprint nach vorn`
        : `Früher: ${names.item(item)} in ${names.sprint(to)}`,
    schedule: ({ item, sprint }, names) =>
      `Einplanen: ${names.item(item)} in ${names.sprint(sprint)}`,
    slice: ({ item, sizes: [first, rest] }, names) =>
      first === null || rest === null
        ? `${names.item(item)} aufteilen: in einen Teil, der jetzt nichts braucht, und den Rest`
        : `${names.item(item)} aufteilen: ${formatNumber(first)} ohne Warten und ${formatNumber(rest)} als Rest`,
    swap: ({ item, other }, names) =>
      other === undefined
        ? `${names.item(item)} tauschen`
        : `${names.item(item)} mit ${names.item(other)} tauschen`,
    'lend-a-hand': ({ from, to, points }, names) =>
      points > 0
        ? `Aushelfen: ${names.team(from)} gibt ${names.team(to)} ${names.points(points)}`
        : `Aushelfen: ${names.team(from)} hilft ${names.team(to)}`,
    'stand-in': () => 'Einen Platzhalter vereinbaren: Schnittstelle oder Attrappe',
    remove: ({ line }, names) => `Entfernen: ${names.line(line)} ist keine echte`,
    'live-with-it': () => 'Eine Weile damit leben',
    'give-away': ({ item, to }, names) =>
      to === undefined
        ? `${names.item(item)} an ein Team mit Platz geben`
        : `${names.item(item)} an ${names.team(to)} geben`,
    postpone: ({ item, to }, names) =>
      to === undefined
        ? `${names.item(item)} einen Sprint nach hinten schieben`
        : `${names.item(item)} in ${names.sprint(to)} verschieben`,
  },
  done: {
    'same-team': ({ item, to }, names) => `${names.item(item)} → ${names.team(to)}.`,
    later: ({ item, to }, names) =>
      to === undefined
        ? `${names.item(item)} nach hinten verschoben.`
        : `${names.item(item)} → ${names.sprint(to)}.`,
    earlier: ({ item, to }, names) =>
      to === undefined
        ? `${names.item(item)} nach vorn verschoben.`
        : `${names.item(item)} → ${names.sprint(to)}.`,
    schedule: ({ item, sprint }, names) => `${names.item(item)} → ${names.sprint(sprint)}.`,
    slice: ({ item, rest }, names) =>
      `${names.item(item)} aufgeteilt. Der Rest ist ${names.item(rest)}, und die Abhängigkeit bleibt bei ihm.`,
    swap: ({ item, other }, names) =>
      other === undefined
        ? `${names.item(item)} getauscht.`
        : `${names.item(item)} und ${names.item(other)} haben die Plätze getauscht.`,
    'lend-a-hand': ({ from, to, points }, names) =>
      `${names.team(from)} gibt ${names.team(to)} ${names.points(points)}.`,
    'stand-in': () => 'Der Platzhalter ist vereinbart.',
    remove: ({ line }, names) => `${names.line(line)} wurde entfernt.`,
    'live-with-it': () => 'Hingenommen. Der Befund zählt weiter, ausgegraut.',
    'give-away': ({ item, to }, names) =>
      to === undefined
        ? `${names.item(item)} verschoben.`
        : `${names.item(item)} → ${names.team(to)}.`,
    postpone: ({ item, to }, names) =>
      to === undefined
        ? `${names.item(item)} nach hinten verschoben.`
        : `${names.item(item)} → ${names.sprint(to)}.`,
  },
  off,
  note,
};

function off(reason: DisabledReason, names: FindingNames): string {
  switch (reason.kind) {
    case 'skills-missing':
      return `Bei ${names.team(reason.team)} fehlt ${names.list(reason.skills)}.`;
    case 'no-later-sprint':
      return 'Es gibt noch keinen späteren Sprint.';
    case 'no-earlier-sprint':
      return 'Es gibt keinen früheren Sprint.';
    case 'sprint-finished':
      return `${names.sprint(reason.sprint)} ist beendet.`;
    case 'size-one':
      return 'Kleiner geht es nicht.';
    case 'no-candidate': {
      const { nearest } = reason;
      if (nearest === undefined) return 'Keines passt.';
      const sign = nearest.difference >= 0 ? '+' : '−';
      return `Keines passt; am nächsten: ${names.item(nearest.item)}, ${sign}${formatNumber(Math.abs(nearest.difference))}.`;
    }
    case 'other-cause':
      return 'Nur, wo es an Fachwissen fehlt.';
    case 'capacity-unknown':
      return `Die Kapazität von ${names.team(reason.team)} ist nicht bekannt.`;
    case 'nothing-to-lend':
      return `${names.team(reason.team)} hat nichts abzugeben.`;
    case 'no-follow-up':
      return 'Sag zuerst, wer der Abhängigkeit nachgeht.';
    case 'no-room':
      return 'Kein anderes Team hat Platz dafür.';
    default:
      return unreachable(reason);
  }
}

function note(about: WayOutNote, names: FindingNames): string {
  switch (about.kind) {
    case 'lines-become-inside':
      return `${plural(about.lines, { one: '{n} weitere Abhängigkeit verläuft nicht mehr zwischen Teams', other: '{n} weitere Abhängigkeiten verlaufen nicht mehr zwischen Teams' })} (${names.team(about.team)})`;
    case 'lines-become-crossing':
      return `${plural(about.lines, { one: '{n} Abhängigkeit verläuft', other: '{n} Abhängigkeiten verlaufen' })} dann zwischen Teams (${names.team(about.team)})`;
    case 'leaves-goal':
      return `Dem Ziel von ${names.sprint(about.sprint)} geht es verloren`;
    default:
      return unreachable(about);
  }
}
