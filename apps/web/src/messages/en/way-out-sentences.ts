import { unreachable } from '@weft/domain';
import type { DisabledReason, WayOutNote } from '@weft/rules';
import type { FindingNames } from '../finding-sentences.ts';
import type { WayOutSentences } from '../way-out-sentences.ts';
import { formatNumber, plural } from './word-forms.ts';

/** Ways out of findings, in one line each. */
export const wayOutSentences: WayOutSentences = {
  title: {
    'same-team': ({ item, to }, names) =>
      `Same team: give ${names.item(item)} to ${names.team(to)}`,
    later: ({ item, to }, names) =>
      to === undefined
        ? `Later: move ${names.item(item)} one Sprint on`
        : `Later: move ${names.item(item)} to ${names.sprint(to)}`,
    earlier: ({ item, to }, names) =>
      to === undefined
        ? `Earlier: move ${names.item(item)} one Sprint forward`
        : `Earlier: move ${names.item(item)} to ${names.sprint(to)}`,
    schedule: ({ item, sprint }, names) =>
      `Plan it: put ${names.item(item)} into ${names.sprint(sprint)}`,
    slice: ({ item, sizes: [first, rest] }, names) =>
      first === null || rest === null
        ? `Slice ${names.item(item)}: a part that needs nothing now, and the rest`
        : `Slice ${names.item(item)}: ${formatNumber(first)} that need nothing now, and ${formatNumber(rest)}`,
    swap: ({ item, other }, names) =>
      other === undefined
        ? `Swap ${names.item(item)}`
        : `Swap ${names.item(item)} with ${names.item(other)}`,
    'lend-a-hand': ({ from, to, points }, names) =>
      points > 0
        ? `Lend a hand: ${names.team(from)} gives ${names.team(to)} ${names.points(points)}`
        : `Lend a hand: ${names.team(from)} helps ${names.team(to)}`,
    'stand-in': () => 'Agree on a stand-in: a contract or a mock',
    remove: ({ line }, names) => `Remove: ${names.line(line)} is no real dependency`,
    'live-with-it': () => 'Live with it for a while',
    'give-away': ({ item, to }, names) =>
      to === undefined
        ? `Give ${names.item(item)} to a team with room`
        : `Give ${names.item(item)} to ${names.team(to)}`,
    postpone: ({ item, to }, names) =>
      to === undefined
        ? `Move ${names.item(item)} one Sprint on`
        : `Move ${names.item(item)} to ${names.sprint(to)}`,
  },
  done: {
    'same-team': ({ item, to }, names) => `${names.item(item)} → ${names.team(to)}.`,
    later: ({ item, to }, names) =>
      to === undefined
        ? `${names.item(item)} moved on.`
        : `${names.item(item)} → ${names.sprint(to)}.`,
    earlier: ({ item, to }, names) =>
      to === undefined
        ? `${names.item(item)} moved.`
        : `${names.item(item)} → ${names.sprint(to)}.`,
    schedule: ({ item, sprint }, names) => `${names.item(item)} → ${names.sprint(sprint)}.`,
    slice: ({ item, rest }, names) =>
      `Sliced ${names.item(item)}. The rest is ${names.item(rest)}, and the dependency stays on it.`,
    swap: ({ item, other }, names) =>
      other === undefined
        ? `${names.item(item)} swapped.`
        : `${names.item(item)} and ${names.item(other)} changed places.`,
    'lend-a-hand': ({ from, to, points }, names) =>
      `${names.team(from)} lends ${names.team(to)} ${names.points(points)}.`,
    'stand-in': () => 'The stand-in is agreed.',
    remove: ({ line }, names) => `${names.line(line)} was removed.`,
    'live-with-it': () => 'Accepted. It stays counted, greyed.',
    'give-away': ({ item, to }, names) =>
      to === undefined ? `${names.item(item)} moved.` : `${names.item(item)} → ${names.team(to)}.`,
    postpone: ({ item, to }, names) =>
      to === undefined
        ? `${names.item(item)} moved on.`
        : `${names.item(item)} → ${names.sprint(to)}.`,
  },
  off,
  note,
};

function off(reason: DisabledReason, names: FindingNames): string {
  switch (reason.kind) {
    case 'skills-missing':
      return `${names.team(reason.team)} lacks ${names.list(reason.skills)}.`;
    case 'no-later-sprint':
      return 'There is no later Sprint yet.';
    case 'no-earlier-sprint':
      return 'There is no earlier Sprint.';
    case 'sprint-finished':
      return `${names.sprint(reason.sprint)} is finished.`;
    case 'size-one':
      return 'It is as small as can be.';
    case 'no-candidate': {
      const { nearest } = reason;
      if (nearest === undefined) return 'None fits.';
      const sign = nearest.difference >= 0 ? '+' : '−';
      return `None fits; nearest: ${names.item(nearest.item)}, ${sign}${formatNumber(Math.abs(nearest.difference))}.`;
    }
    case 'other-cause':
      return 'Only where domain knowledge is what is missing.';
    case 'capacity-unknown':
      return `The capacity of ${names.team(reason.team)} is not known.`;
    case 'nothing-to-lend':
      return `${names.team(reason.team)} has nothing to lend.`;
    case 'no-follow-up':
      return 'Say first who follows the dependency up.';
    case 'no-room':
      return 'No other team has room for it.';
    default:
      return unreachable(reason);
  }
}

function note(about: WayOutNote, names: FindingNames): string {
  switch (about.kind) {
    case 'lines-become-inside':
      return `${plural(about.lines, { one: '{n} other line no longer crosses', other: '{n} other lines no longer cross' })} (${names.team(about.team)})`;
    case 'lines-become-crossing':
      return `${plural(about.lines, { one: '{n} line crosses', other: '{n} lines cross' })} from then on (${names.team(about.team)})`;
    case 'leaves-goal':
      return `The goal of ${names.sprint(about.sprint)} loses it`;
    default:
      return unreachable(about);
  }
}
