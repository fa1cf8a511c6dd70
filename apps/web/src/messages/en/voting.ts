import { formatNumber, listOf, plural } from './word-forms.ts';

/** The most names that are written out where people are waited for. */
const MOST_NAMES = 4;

const dots = (count: number): string => plural(count, { one: '{n} dot', other: '{n} dots' });

/** `Ben and Cem`, or `Ben, Cem, Dora, Eve and 14 more`. */
function namesInShort(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return more <= 0
    ? listOf(names)
    : listOf([...names.slice(0, MOST_NAMES), `${formatNumber(more)} more`]);
}

/** Votes that nobody sees before they are revealed: estimating together, and dots. */
export const voting = {
  estimateTogether: 'Estimate together',
  estimateItem: (key: string): string => `Estimate ${key} together`,
  vote: 'Vote',
  needsConnection: 'Needs a connection.',
  watching: 'You watch. Voting needs the edit link.',

  refused: {
    viewer: 'You can watch this vote. Taking part needs the edit link.',
    'not-yours': 'Only whoever began the vote, or a facilitator, can do that.',
    'no-such-ballot': 'The vote has ended.',
    'not-open': 'It is revealed already.',
    'already-open': 'It is voted on already. Join there.',
    'bad-choice': 'This choice does not belong to the vote.',
    'too-many': 'There are too many votes on this board. End one first.',
    'too-fast': 'That was too fast for the server. Try again.',
    'not-stored': 'The server could not keep it. Try again.',
  },

  chip: {
    estimating: (key: string): string => `Estimating ${key} · Join`,
    estimatingOf: (key: string, chosen: number, all: number): string =>
      `Estimating ${key} · ${formatNumber(chosen)} of ${formatNumber(all)}`,
    estimated: (key: string): string => `Estimates of ${key} · Look`,
    dots: 'Voting with dots · Join',
    dotsOf: (voted: number, all: number): string =>
      `Voting with dots · ${formatNumber(voted)} of ${formatNumber(all)}`,
    counted: 'Dots are revealed · Look',
    title: 'Votes on this board',
    several: (count: number): string => plural(count, { one: '{n} vote', other: '{n} votes' }),
    estimateBegun: (name: string, key: string): string => `${name} asks to estimate ${key}.`,
    dotsBegun: (name: string): string => `${name} asks to vote with dots.`,
    estimateRevealed: (key: string): string => `The estimates of ${key} are revealed.`,
    dotsRevealed: 'The dots are revealed.',
  },

  poker: {
    also: 'Planning poker, Size, Story points',
    cards: 'Your estimate',
    keys: 'Arrows or digits go to a card, Enter chooses it.',
    unknown: 'I cannot say',
    coffee: 'I need a break',
    chosen: (count: number, all: number): string =>
      `${formatNumber(count)} of ${formatNumber(all)} have chosen`,
    waiting: (names: readonly string[]): string => `Not yet: ${namesInShort(names)}`,
    own: (card: string): string => `You chose ${card}. Until the reveal only you see it.`,
    ownChosen: (card: string): string => `You chose ${card}.`,
    withdraw: 'Withdraw',
    withdrawn: 'Your choice is withdrawn.',
    reveal: 'Reveal',
    whoReveals: (name: string): string =>
      `${name} or a facilitator reveals. When everybody has chosen, it happens by itself.`,
    revealed: 'Revealed',
    spread: 'Who chose what',
    row: (card: string, names: readonly string[]): string => `${card}: ${listOf(names)}`,
    speakFirst: (highest: string, lowest: string): string =>
      `Highest and lowest speak first: ${highest}, ${lowest}`,
    speaker: (names: readonly string[], card: string): string => `${listOf(names)} ${card}`,
    allChose: (card: string): string => `All chose ${card}.`,
    nobody: 'Nobody chose a size.',
    take: (card: string): string => `Take ${card}`,
    taken: (key: string, card: string): string => `${key} has the size ${card}.`,
    again: 'Vote again',
    end: 'End',
    ended: 'The vote has ended.',
  },

  dots: {
    command: 'Vote with dots…',
    also: 'Dot voting, Prioritise, Poll, Choose together',
    title: 'Vote with dots',
    intro:
      'Everybody puts their dots on what matters most to them. Nobody sees them before the reveal.',
    needsItems: 'Select two PBIs or more on the board or in the Product Backlog first.',
    tooMany: (most: number): string => `At most ${formatNumber(most)} PBIs at a time.`,
    subjects: (count: number): string =>
      plural(count, { one: 'About {n} PBI', other: 'About {n} PBIs' }),
    each: 'Dots for each person',
    start: 'Start the vote',
    left: (count: number): string =>
      count === 0 ? 'No dots left' : plural(count, { one: '{n} dot left', other: '{n} dots left' }),
    add: (key: string): string => `One dot more on ${key}`,
    remove: (key: string): string => `One dot less on ${key}`,
    on: (count: number): string => dots(count),
    number: (count: number): string => formatNumber(count),
    secret: 'Until the reveal only you see your dots.',
    voted: (count: number, all: number): string =>
      `${formatNumber(count)} of ${formatNumber(all)} have voted`,
    whoReveals: (name: string): string => `${name} or a facilitator reveals the dots.`,
    result: (people: number): string =>
      plural(people, { one: '{n} person voted', other: '{n} people voted' }),
    place: (place: number): string => `${formatNumber(place)}.`,
    tie: (keys: readonly string[]): string => `Tie on the first place: ${listOf(keys)}.`,
    none: 'Nobody put a dot.',
    without: (count: number): string =>
      plural(count, { one: '{n} PBI without a dot', other: '{n} PBIs without a dot' }),
    show: (key: string): string => `Show ${key} on the board`,
    copy: 'Copy as text',
    copyByHand: 'Press Ctrl and C to copy it.',
    text: 'The result as text',
    gone: 'This vote has ended.',
    goneItem: 'A PBI that is gone',
    line: (place: number, name: string, count: number): string =>
      `${formatNumber(place)}. ${name}: ${dots(count)}`,
  },
} as const;
