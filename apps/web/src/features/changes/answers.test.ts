import {
  NOWHERE,
  brandId,
  cellOf,
  lineIdOf,
  type DecisionSubject,
  type OpenCollision,
  type UserId,
} from '@weft/domain';
import { itemIdOf, sprintIdOf, teamIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { currentMessages } from '../../messages/catalogue.ts';
import { currentLaterMessages } from '../../messages/later.ts';
import {
  answerInWords,
  editsOfAnswer,
  questionInWords,
  similarTo,
  subjectInWords,
} from './answers.ts';

const [team, sprint, cart, pay] = [
  teamIdOf('blue'),
  sprintIdOf('s1'),
  itemIdOf('cart'),
  itemIdOf('pay'),
];
const view = viewOfSnapshot({
  teams: [{ ref: 'blue', name: 'Blue' }],
  sprints: [{ ref: 's1', name: 'Sprint 1', number: 1 }],
  items: [
    { ref: 'cart', title: 'Cart', external: { system: 'jira', key: 'C-1', url: undefined } },
    { ref: 'pay', title: 'Pay', external: { system: 'jira', key: 'P-1', url: undefined } },
  ],
  dependencies: [{ from: 'cart', to: 'pay' }],
});
const [anna, ben] = ['anna', 'ben'].map((name) => brandId<UserId>(name));

function open(
  subject: DecisionSubject,
  field: string,
  values: readonly unknown[] = [],
  scope?: string,
): OpenCollision {
  const decisions = values.map((value, at) => ({ value, by: at === 0 ? anna : ben, atMs: 0 }));
  const collision = { field, decisions, ...(scope !== undefined && { scope }) };
  return { key: JSON.stringify([subject, field, scope]), subject, collision };
}

function said(each: OpenCollision, value: unknown): readonly string[] {
  const { changes, item } = currentLaterMessages();
  const words = { changes, item, everyday: currentMessages().common };
  return [
    subjectInWords(each, view, words),
    questionInWords(each, view, words),
    answerInWords(each, value, view, words),
  ];
}

describe('an open decision in words', () => {
  it('says of whom or what, what about it, and the answer', () => {
    const line: DecisionSubject = { kind: 'line', line: lineIdOf(cart, pay) };
    const cell: DecisionSubject = { kind: 'cell', cell: cellOf({ team, sprint }) };
    const nexus: DecisionSubject = { kind: 'cell', cell: cellOf({ team: null, sprint }) };
    const product: DecisionSubject = { kind: 'cell', cell: cellOf(NOWHERE) };
    expect([
      said(open({ kind: 'item', item: cart }, 'place'), { team, sprint }),
      said(open({ kind: 'item', item: cart }, 'size'), null),
      said(open(line, 'resolved'), true),
      said(open(line, 'accepted', [], team), false),
      said(open(cell, 'capacity'), 20),
      said(open(nexus, 'sprintGoal'), ''),
      said(open(product, 'productGoal'), 'Tea for all'),
      said(open({ kind: 'criterion', criterion: brandId('c') }, 'wording'), { text: 'Tested' }),
    ]).toEqual([
      ['C-1 Cart', 'Where it goes', 'Blue, Sprint 1'],
      ['C-1 Cart', 'Its size', 'Not sized'],
      ['C-1 before P-1', 'Whether it is resolved', 'yes'],
      ['C-1 before P-1', 'Whether Blue has agreed', 'no'],
      ['Blue in Sprint 1', 'Capacity', '20 points'],
      ['the Nexus in Sprint 1', 'Sprint Goal', 'nothing'],
      ['The product', 'Product Goal', 'Tea for all'],
      ['Definition of Done', 'How a criterion reads', 'Tested'],
    ]);
  });

  it('can be forecast where a place, a size, a capacity or a status is at stake', () => {
    const cell = cellOf({ team, sprint });
    expect([
      editsOfAnswer(open({ kind: 'item', item: cart }, 'place'), { team, sprint }),
      editsOfAnswer(open({ kind: 'item', item: cart }, 'size'), 5),
      editsOfAnswer(open({ kind: 'item', item: cart }, 'ready'), true),
      editsOfAnswer(open({ kind: 'cell', cell }, 'capacity'), 12),
      editsOfAnswer(open({ kind: 'line', line: lineIdOf(cart, pay) }, 'resolved'), true),
    ]).toEqual([
      [{ kind: 'move-items', items: [cart], place: { team, sprint } }],
      [{ kind: 'set-size', item: cart, size: 5 }],
      [],
      [{ kind: 'set-capacity', team, sprint, points: 12 }],
      [{ kind: 'resolve-line', line: lineIdOf(cart, pay) }],
    ]);
  });
});

describe('decisions like one another', () => {
  it('are on the same field, between the same people', () => {
    const first = open({ kind: 'item', item: cart }, 'size', [3, 5]);
    const second = open({ kind: 'item', item: pay }, 'size', [8, 5]);
    const other = open({ kind: 'item', item: pay }, 'place', [{}, {}]);
    const nobody: OpenCollision = {
      ...open({ kind: 'item', item: pay }, 'size'),
      key: 'x',
      collision: {
        field: 'size',
        decisions: [
          { value: 1, by: undefined, atMs: undefined },
          { value: 2, by: undefined, atMs: undefined },
        ],
      },
    };
    expect(similarTo(first, [first, second, other, nobody])).toEqual([second]);
    expect(similarTo(nobody, [first, second, other, nobody])).toEqual([]);
  });
});
