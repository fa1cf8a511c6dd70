import { describe, expect, it } from 'vitest';
import { LIMITS, brandId, cellOf, planChange, summedCapacity, type SprintId } from '@weft/domain';
import { openState, stateOf } from '../board-state.ts';
import { restoreVersion } from '../history/restore-version.ts';
import { writeSnapshot } from '../import/write-snapshot.ts';
import { snapshotOf } from '../read/read-snapshot.ts';
import { entityOf } from '../schema/roots.ts';
import { newBoard } from '../testing/new-board.ts';
import { must, smallBoard, smallBoards, type SmallBoard } from '../testing/small-board.ts';
import { syncAll } from '../testing/sync-all.ts';
import { setCapacity, setCapacityReason } from './board-goals.ts';
import { createItem } from './create-item.ts';
import { moveItems } from './move-items.ts';
import { addPerson, setPersonCapacity } from './people.ts';
import { finishPlan } from './plans.ts';

describe('what a person can do in a Sprint', () => {
  it('[BD200] is kept beside the capacity of the team and can be added up', () => {
    const device = smallBoard();
    const { red, blue, one, two, board } = device;
    const ida = must(device, (edit) => addPerson(edit, { name: 'Ida' }));
    const jan = must(device, (edit) => addPerson(edit, { name: 'Jan' }));
    must(device, (edit) => setCapacity(edit, red, one, 20));
    expect(summedCapacity(board.view.people(), { team: red, sprint: one })).toBeUndefined();
    must(device, (edit) => setPersonCapacity(edit, ida, { team: red, sprint: one }, 8.1));
    must(device, (edit) => setPersonCapacity(edit, jan, { team: red, sprint: one }, 0.2));
    must(device, (edit) => setPersonCapacity(edit, ida, { team: blue, sprint: one }, 3));
    expect(summedCapacity(board.view.people(), { team: red, sprint: one })).toBe(8.3);
    expect(summedCapacity(board.view.people(), { team: red, sprint: two })).toBeUndefined();
    expect(board.view.capacity(red, one)).toBe(20);
    must(device, (edit) => setPersonCapacity(edit, ida, { team: red, sprint: one }, null));
    expect(board.view.person(ida)?.capacities).toEqual([{ team: blue, sprint: one, points: 3 }]);
    device.editor.undoStack.undo();
    expect(summedCapacity(board.view.people(), { team: red, sprint: one })).toBe(8.3);
  });

  it('[BD200] is refused where it names what is not there, or does not fit', () => {
    const device = smallBoard();
    const { red, one, board } = device;
    const cell = { team: red, sprint: one };
    const ida = must(device, (edit) => addPerson(edit, { name: 'Ida' }));
    const refusalOf = (...args: [typeof ida, typeof cell, number]): unknown => {
      const result = device.editor.perform({ kind: 'set-capacity' }, (edit) =>
        setPersonCapacity(edit, ...args),
      );
      return result.ok ? undefined : result.refusal.code;
    };
    const nobody = brandId<typeof ida>('0'.repeat(26));
    const noSprint = { team: red, sprint: brandId<SprintId>('0'.repeat(26)) };
    expect(refusalOf(nobody, cell, 1)).toBe('unknown');
    expect(refusalOf(ida, noSprint, 1)).toBe('unknown');
    expect(refusalOf(ida, cell, -1)).toBe('out-of-range');
    expect(refusalOf(ida, cell, LIMITS.sizePoints + 1)).toBe('out-of-range');
    const map = entityOf(board.roots.people, ida);
    board.doc.transact(() => {
      for (let index = 0; index < LIMITS.personCapacityCells; index += 1) {
        const sprint = String(index).padStart(26, '0');
        map?.set(`capacity:${cellOf({ team: red, sprint: brandId(sprint) })}`, 1);
      }
    });
    expect(refusalOf(ida, cell, 1)).toBe('too-many');
  });

  it('[BD1] reads as nothing where the key or the number is none', () => {
    const device = smallBoard();
    const { red, one, board } = device;
    const ida = must(device, (edit) => addPerson(edit, { name: 'Ida' }));
    const map = entityOf(board.roots.people, ida);
    board.doc.transact(() => {
      for (const key of ['', '-/-', `${red}/-`, `-/${one}`, `${red}/${one}/x`, 'red/one']) {
        map?.set(`capacity:${key}`, 1);
      }
      map?.set(`capacity:${red}/${one}`, 'eight');
    });
    expect(board.view.person(ida)?.capacities).toEqual([]);
  });
});

describe('the reason of a capacity', () => {
  it('[BD201] stands beside the number, and is nothing while that is unknown', () => {
    const device = smallBoard();
    const { red, one, board } = device;
    const early = device.editor.perform({ kind: 'set-capacity' }, (edit) =>
      setCapacityReason(edit, red, one, 'Two on leave'),
    );
    expect(early.ok ? undefined : early.refusal).toEqual({ code: 'empty', field: 'capacity' });
    must(device, (edit) => setCapacity(edit, red, one, 12));
    must(device, (edit) => setCapacityReason(edit, red, one, ' Two on leave '));
    expect(board.view.capacityReason(red, one)).toBe('Two on leave');
    must(device, (edit) => setCapacity(edit, red, one, null));
    expect(board.view.capacityReason(red, one)).toBe('');
  });

  it('[BD201] never collides', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { red, one } = left;
    for (const device of [left, right]) {
      must(device, (edit) => setCapacity(edit, red, one, 12));
      must(device, (edit) => setCapacityReason(edit, red, one, `Said by ${device.user}`));
    }
    syncAll([left.doc, right.doc]);
    expect(left.board.view.collisionsOf(cellOf({ team: red, sprint: one }))).toEqual([]);
    expect(left.board.view.capacityReason(red, one)).not.toBe('');
    expect(right.board.view.capacityReason(red, one)).toBe(
      left.board.view.capacityReason(red, one),
    );
  });
});

describe('who finished a plan', () => {
  it('[BD202] is kept with when and what it held; taken up again it is nothing', () => {
    const device = smallBoard();
    const { a, b, c, red, one, board } = device;
    const cell = cellOf({ team: red, sprint: one });
    must(device, (edit) => moveItems(edit, [a, b], { team: red, sprint: one }));
    must(device, (edit) => finishPlan(edit, red, one, true, 'Ida'));
    const finish = board.view.planFinish(red, one);
    expect(finish).toMatchObject({ by: device.user, byName: 'Ida', items: [a, b] });
    expect(finish?.atMs).toBeGreaterThan(0);
    expect(finish && planChange(finish, board.view.itemsIn(cell))).toBeUndefined();
    must(device, (edit) => moveItems(edit, [c], { team: red, sprint: one }));
    must(device, (edit) => moveItems(edit, [a], { team: null, sprint: null }));
    expect(board.view.planFinish(red, one)).toBe(finish);
    expect(finish && planChange(finish, board.view.itemsIn(cell))).toEqual({
      added: [c],
      removed: [a],
    });
    must(device, (edit) => finishPlan(edit, red, one, false));
    expect(board.view.planFinish(red, one)).toBeUndefined();
    device.editor.undoStack.undo();
    expect(board.view.planFinish(red, one)).toEqual(finish);
  });

  it('[BD202] is not known of a plan that another program finished, and never collides', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { red, blue, one } = left;
    must(left, (edit) => finishPlan(edit, red, one, true, 'Ida'));
    must(right, (edit) => finishPlan(edit, red, one, true, 'Jan'));
    left.board.roots.decisions.push([['planFinished', true, null, null, 1, `${blue}/${one}`]]);
    syncAll([left.doc, right.doc]);
    const { view } = left.board;
    expect([view.planIsFinished(blue, one), view.planFinish(blue, one)]).toEqual([true, undefined]);
    expect(view.collisionsOf(cellOf({ team: red, sprint: one }))).toEqual([]);
    expect(view.planFinish(red, one)).toEqual(right.board.view.planFinish(red, one));
    expect(['Ida', 'Jan']).toContain(view.planFinish(red, one)?.byName);
  });
});

describe('who placed a PBI', () => {
  it('[BD204] is who took the decision that is shown', () => {
    const [left, right] = smallBoards(2) as [SmallBoard, SmallBoard];
    const { a, b, red, one } = left;
    expect(left.board.placeDecidedBy(b)).toBeUndefined();
    must(left, (edit) => moveItems(edit, [a], { team: red, sprint: one }));
    syncAll([left.doc, right.doc]);
    expect(right.board.placeDecidedBy(a)).toBe(left.user);
    must(right, (edit) => moveItems(edit, [a], { team: null, sprint: null }));
    syncAll([left.doc, right.doc]);
    expect(left.board.placeDecidedBy(a)).toBe(right.user);
    expect(left.board.placeDecidedBy(brandId('0'.repeat(26)))).toBeUndefined();
  });
});

describe('remarks', () => {
  function remarked(): SmallBoard {
    const device = smallBoard();
    const { a, red, one } = device;
    const ida = must(device, (edit) => addPerson(edit, { name: 'Ida' }));
    must(device, (edit) => setPersonCapacity(edit, ida, { team: red, sprint: one }, 8));
    must(device, (edit) => setCapacity(edit, red, one, 12));
    must(device, (edit) => setCapacityReason(edit, red, one, 'Two on leave'));
    must(device, (edit) => moveItems(edit, [a], { team: red, sprint: one }));
    must(device, (edit) => finishPlan(edit, red, one, true, 'Ida'));
    return device;
  }

  it('[BD203] are in a snapshot and in what is written from it', () => {
    const device = remarked();
    const { red, one, a, user } = device;
    const copy = newBoard({ seed: 99 });
    writeSnapshot(copy.doc, snapshotOf(device.board), {
      by: user,
      nowMs: 0,
      random: copy.random.bytes,
    });
    const { view } = copy.board;
    const teamOf = view.teams().find(({ name }) => name === device.board.view.team(red)?.name);
    const sprintOf = view.sprints()[0];
    const itemOf = [...view.items()].find(
      ({ title }) => title === device.board.view.item(a)?.title,
    );
    if (!teamOf || !sprintOf || !itemOf) throw new Error('The copy is incomplete.');
    const cell = { team: teamOf.id, sprint: sprintOf.id };
    expect(summedCapacity(view.people(), cell)).toBe(8);
    expect(view.capacityReason(cell.team, cell.sprint)).toBe('Two on leave');
    expect(view.planFinish(cell.team, cell.sprint)).toEqual({
      by: undefined,
      byName: 'Ida',
      atMs: device.board.view.planFinish(red, one)?.atMs,
      items: [itemOf.id],
    });
  });

  it('[BD203] come back with a version of the board', () => {
    const device = remarked();
    const { red, one, board } = device;
    const said = (): unknown => [
      summedCapacity(board.view.people(), { team: red, sprint: one }),
      board.view.capacityReason(red, one),
      board.view.planFinish(red, one),
    ];
    const then = openState(stateOf(board));
    const before = said();
    const [ida] = board.view.people();
    if (ida === undefined) throw new Error('Nobody is there.');
    must(device, (edit) => createItem(edit, { title: 'D' }));
    must(device, (edit) => setPersonCapacity(edit, ida.id, { team: red, sprint: one }, null));
    must(device, (edit) => setCapacityReason(edit, red, one, ''));
    must(device, (edit) => finishPlan(edit, red, one, false));
    expect(said()).toEqual([undefined, '', undefined]);
    must(device, (edit) => restoreVersion(edit, then, { kind: 'board' }));
    expect(said()).toEqual(before);
  });
});
