import {
  addDependency,
  addSprint,
  addTeam,
  createItem,
  decideItem,
  moveItems,
  openState,
  putAside,
  renameItem,
  reorderItem,
  resolveDependency,
  setCapacity,
  settleCollision,
  sliceItem,
  snapshotOf,
  stateOf,
  type BoardDocument,
  type Edit,
  type EditRefusal,
} from '@weft/board-doc';
import { newBoard, syncAll, type TestBoard } from '@weft/board-doc/testing';
import {
  cellOf,
  compareBoards,
  lineIdOf,
  openCollisions,
  type BoardDifference,
  type ItemId,
  type OpenCollision,
  type Result,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { createRuleSet, reviewNotesOf, type RuleSet } from '@weft/rules';
import { describe, expect, it } from 'vitest';
import { openCells } from './open-places.ts';
import { ownChanges, type OwnChange } from './own-changes.ts';
import { shouldBeRead } from './please-read.ts';
import { putAsideEdits } from './put-aside-edits.ts';

const TODAY = '2026-01-05';
const TITLE = 'Guests can pay without an account';

/** What both know before one of them goes away. */
interface Known {
  readonly red: TeamId;
  readonly blue: TeamId;
  readonly sprint: SprintId;
  /** 8 points, not assigned. */
  readonly cart: ItemId;
  /** 5 points, in Red's Sprint. */
  readonly pay: ItemId;
  /** 24 points, in Blue's Sprint, which has room for 8 more. */
  readonly search: ItemId;
}

/** Two devices after one was away, with what each saw before they met. */
interface Met {
  readonly known: Known;
  readonly away: TestBoard;
  readonly home: TestBoard;
  readonly before: BoardDocument;
  readonly mine: BoardDocument;
  readonly theirs: BoardDocument;
  readonly open: readonly OpenCollision[];
  readonly received: readonly BoardDifference[];
  readonly own: readonly OwnChange[];
  /** Rules of the findings that neither side had. */
  readonly newRisks: readonly string[];
}

type Act = (edit: Edit, known: Known) => Result<unknown, EditRefusal>;

function act<Value>(board: TestBoard, command: (edit: Edit) => Result<Value, EditRefusal>): Value {
  const result = board.editor.perform({ kind: 'edit-item' }, command);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function prepared(): { readonly away: TestBoard; readonly home: TestBoard; readonly known: Known } {
  const [away, home] = [newBoard({ seed: 1 }), newBoard({ seed: 2 })];
  const red = act(home, (edit) => addTeam(edit, { name: 'Red' }));
  const blue = act(home, (edit) => addTeam(edit, { name: 'Blue' }));
  const sprint = act(home, (edit) => addSprint(edit, { name: 'Sprint 12' }));
  const item = (title: string, size: number, team: TeamId | null): ItemId => {
    const place = { team, sprint: team === null ? null : sprint };
    const id = act(home, (edit) => createItem(edit, { title, place }));
    act(home, (edit) => decideItem(edit, id, 'size', size));
    return id;
  };
  const known = {
    red,
    blue,
    sprint,
    cart: item(TITLE, 8, null),
    pay: item('Pay', 5, red),
    search: item('Search', 24, blue),
  };
  act(home, (edit) => setCapacity(edit, blue, sprint, 32));
  act(home, (edit) => setCapacity(edit, red, sprint, 40));
  act(home, (edit) => addDependency(edit, { from: known.pay, to: known.search }));
  syncAll([away.doc, home.doc]);
  return { away, home, known };
}

/** One of both does something while away, the others something else; then they meet. */
function meet(mine: Act, theirs: Act): Met {
  const { away, home, known } = prepared();
  const before = openState(stateOf(away.board));
  act(away, (edit) => mine(edit, known));
  act(home, (edit) => theirs(edit, known));
  const [sideOfMine, sideOfTheirs] = [stateOf(away.board), stateOf(home.board)].map(openState);
  if (sideOfMine === undefined || sideOfTheirs === undefined) throw new Error('No sides');
  syncAll([away.doc, home.doc]);
  const open = openCollisions(away.board.view);
  // Both see the same, whoever was away.
  expect(openCollisions(home.board.view)).toEqual(open);
  const findings = (board: BoardDocument): RuleSet['findings'] =>
    createRuleSet(board.view, { today: TODAY }).findings;
  const notes = reviewNotesOf({
    mine: findings(sideOfMine),
    theirs: findings(sideOfTheirs),
    merged: findings(away.board),
  });
  return {
    ...{ known, away, home, before, open },
    mine: sideOfMine,
    theirs: sideOfTheirs,
    received: compareBoards(snapshotOf(sideOfMine), snapshotOf(away.board)),
    own: ownChanges(
      {
        before: snapshotOf(before),
        mine: snapshotOf(sideOfMine),
        now: snapshotOf(away.board),
      },
      open,
    ),
    newRisks: notes.map(({ finding }) => finding.rule),
  };
}

const toTeam =
  (team: 'red' | 'blue', item: 'cart' | 'pay' = 'cart'): Act =>
  (edit, known) =>
    moveItems(edit, [known[item]], { team: known[team], sprint: known.sprint });
const sized =
  (size: number): Act =>
  (edit, { cart }) =>
    decideItem(edit, cart, 'size', size);
const named =
  (title: string): Act =>
  (edit, { cart }) =>
    renameItem(edit, cart, title);

function fieldsOf(open: readonly OpenCollision[]): readonly string[] {
  return open.map(({ collision }) => `${collision.field} ${collision.decisions.length.toString()}`);
}

describe('what counts when two sides meet', () => {
  it('Blue here and Red there: a decision to make, both cells may hold it', () => {
    const met = meet(toTeam('blue'), toTeam('red'));
    expect(fieldsOf(met.open)).toEqual(['place 2']);
    expect(met.own.map(({ standing }) => standing)).toEqual(['open']);
    const { known, away } = met;
    const { view } = away.board;
    const cells = openCells(met.open, view);
    const blue = cellOf({ team: known.blue, sprint: known.sprint });
    const red = cellOf({ team: known.red, sprint: known.sprint });
    expect(cells.get(blue)?.load).toEqual({ least: 24, most: 32 });
    expect(cells.get(red)?.load).toEqual({ least: 5, most: 13 });
    const shown = view.item(known.cart)?.place.team;
    const other = shown === known.blue ? red : blue;
    const by = shown === known.blue ? met.home.user : away.user;
    expect(cells.get(other)?.others).toEqual([{ item: known.cart, by }]);
    expect(cells.get(shown === known.blue ? blue : red)?.others).toEqual([]);
  });

  it('Blue on both sides: merged, the same choice', () => {
    const met = meet(toTeam('blue'), toTeam('blue'));
    expect(met.open).toEqual([]);
    expect(met.received).toEqual([]);
    expect(met.own.map(({ standing }) => standing)).toEqual(['mine']);
    expect(openCells(met.open, met.away.board.view).size).toBe(0);
  });

  it('a place here and a size there: merged, other fields', () => {
    const met = meet(toTeam('blue'), sized(5));
    expect(met.open).toEqual([]);
    expect(met.away.board.view.item(met.known.cart)).toMatchObject({
      size: 5,
      place: { team: met.known.blue },
    });
    expect(met.received.map(({ fields }) => fields)).toEqual([['size']]);
    expect(met.own.map(({ standing }) => standing)).toEqual(['mine']);
  });

  it('size 5 here and 3 there: a decision to make, its cell may hold either', () => {
    const met = meet(
      (edit, { pay }) => decideItem(edit, pay, 'size', 13),
      (edit, { pay }) => decideItem(edit, pay, 'size', 3),
    );
    expect(fieldsOf(met.open)).toEqual(['size 2']);
    const { red, sprint } = met.known;
    const cell = openCells(met.open, met.away.board.view).get(cellOf({ team: red, sprint }));
    expect(cell).toEqual({ others: [], load: { least: 3, most: 13 } });
  });

  it('letters of one title on both sides: merged by character, nothing to read again', () => {
    const met = meet(named(`${TITLE} at all`), named(`Soon: ${TITLE}`));
    expect(met.open).toEqual([]);
    const now = met.away.board.view.item(met.known.cart)?.title ?? '';
    expect(now).toBe(`Soon: ${TITLE} at all`);
    expect(shouldBeRead(TITLE, `${TITLE} at all`, now)).toBe(false);
    expect(met.own.map(({ standing }) => standing)).toEqual(['changed']);
  });

  it('a title written anew on both sides: to be read, no choice forced', () => {
    const anew = 'Buyers check out as they like';
    const met = meet(named(anew), named('Nobody must log in to buy things'));
    expect(met.open).toEqual([]);
    const now = met.away.board.view.item(met.known.cart)?.title ?? '';
    expect(shouldBeRead(TITLE, anew, now)).toBe(true);
    // Written anew on one side only, everybody knows who wrote what it says.
    expect(shouldBeRead(TITLE, anew, anew)).toBe(false);
    expect(shouldBeRead(TITLE, TITLE, now)).toBe(false);
  });

  it('an edit here, put aside there: kept, and listed', () => {
    const aside: Act = (edit, { cart }) => putAside(edit, [cart]);
    const met = meet(sized(3), aside);
    const { cart } = met.known;
    const edits = (other: Met): unknown =>
      putAsideEdits({
        before: other.before.view,
        mine: other.mine.view,
        now: other.away.board.view,
      });
    expect(edits(met)).toEqual([{ item: cart, edited: 'here' }]);
    expect(met.away.board.view.item(cart)).toMatchObject({ aside: true, size: 3 });
    expect(met.open).toEqual([]);
    const turned = meet(aside, sized(3));
    expect(edits(turned)).toEqual([{ item: turned.known.cart, edited: 'elsewhere' }]);
    // Put aside without an edit of the other side is nothing to look at.
    expect(edits(meet(aside, toTeam('blue', 'pay')))).toEqual([]);
  });

  it('A before B here, B before A there: both exist, and the circle appeared when they met', () => {
    const met = meet(
      (edit, { cart, pay }) => addDependency(edit, { from: cart, to: pay }),
      (edit, { cart, pay }) => addDependency(edit, { from: pay, to: cart }),
    );
    const { cart, pay } = met.known;
    const { view } = met.away.board;
    expect(view.line(lineIdOf(cart, pay))).toBeDefined();
    expect(view.line(lineIdOf(pay, cart))).toBeDefined();
    expect(met.open).toEqual([]);
    expect(met.newRisks).toContain('dep-cycle');
  });

  it('Blue is filled up here, and somebody gives it one more there: merged, the load appeared when they met', () => {
    const met = meet(toTeam('blue', 'pay'), toTeam('blue'));
    // 24 + 5 and 24 + 8 of 32 were no more than Blue can do; 24 + 5 + 8 nobody saw.
    expect(met.open).toEqual([]);
    expect(met.newRisks).toContain('over-capacity');
    expect(met.own.map(({ standing }) => standing)).toEqual(['mine']);
  });

  it('a resolution here and another one there: decided anew they collide, and both are named', () => {
    const { away, home, known } = prepared();
    act(away, (edit) => toTeam('blue')(edit, known));
    act(home, (edit) => toTeam('red')(edit, known));
    syncAll([away.doc, home.doc]);
    const [open] = openCollisions(away.board.view);
    if (open === undefined) throw new Error('Nothing to decide');
    const valueOf = (team: TeamId): unknown => ({ team, sprint: known.sprint });
    act(away, (edit) => settleCollision(edit, open, valueOf(known.blue)));
    act(home, (edit) => settleCollision(edit, open, valueOf(known.red)));
    syncAll([away.doc, home.doc]);
    const [again, ...others] = openCollisions(home.board.view);
    expect(others).toEqual([]);
    expect(again?.collision.decisions.map(({ by }) => by).toSorted()).toEqual(
      [away.user, home.user].toSorted(),
    );
    if (again === undefined) return;
    act(home, (edit) => settleCollision(edit, again, valueOf(known.red)));
    syncAll([away.doc, home.doc]);
    expect(openCollisions(away.board.view)).toEqual([]);
  });

  it('resolved here, not resolved there: a decision to make', () => {
    const line = (known: Known): ReturnType<typeof lineIdOf> => lineIdOf(known.pay, known.search);
    const met = meet(
      (edit, known) => resolveDependency(edit, line(known), true),
      (edit, known) => resolveDependency(edit, line(known), false),
    );
    expect(fieldsOf(met.open)).toEqual(['resolved 2']);
    expect(met.own.map(({ standing }) => standing)).toEqual(['open']);
  });

  it('moved in the Product Backlog on both sides: one wins, not listed', () => {
    const met = meet(
      (edit, { cart, pay }) => reorderItem(edit, cart, { after: pay }),
      (edit, { cart, search }) => reorderItem(edit, cart, { after: search }),
    );
    expect([met.open, met.received, met.own]).toEqual([[], [], []]);
  });

  it('sliced on both sides: the parts of both are there, and it is found that one cut is out of date', () => {
    const slice =
      (first: number, second: number): Act =>
      (edit, { cart }) =>
        sliceItem(edit, cart, [
          { title: TITLE, size: first },
          { title: 'Second', size: second },
        ]);
    const met = meet(slice(3, 5), slice(2, 6));
    const parts = [...met.away.board.view.items()].filter(
      ({ parent }) => parent === met.known.cart,
    );
    expect(new Set(parts.map(({ size }) => size))).toEqual(new Set([5, 6]));
    expect(fieldsOf(met.open)).toEqual(['size 2']);
    const found = createRuleSet(met.away.board.view, { today: TODAY }).findings;
    expect([...found.values()].map(({ rule }) => rule)).toContain('merge-split-edit');
  });
});
