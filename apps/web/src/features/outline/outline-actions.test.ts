import { describe, expect, it } from 'vitest';
import { itemIdOf, viewOfSnapshot } from '@weft/domain/testing';
import { lineIdOf } from '@weft/domain';
import { DEFAULT_SETTINGS } from '../../session/device-settings.ts';
import { createInterfaceStore } from '../../stores/interface-store.ts';
import { ALL_OPEN } from './folds.ts';
import { OutlineActions } from './outline-actions.ts';
import { itemKey, lineKey, sprintKey, type OutlineRow } from './outline-rows.ts';
import { createOutlineStore } from './outline-state.ts';
import { outlineOf } from './outline-tree.ts';

const PAY = itemIdOf('pay');
const VAULT = itemIdOf('vault');
const OLD = itemIdOf('old');
const LINE = lineIdOf(VAULT, PAY);

function outline(options: { readonly canEdit?: boolean; readonly isVoting?: boolean } = {}) {
  const view = viewOfSnapshot({
    teams: [{ ref: 'blue', name: 'Blue' }],
    sprints: [
      { ref: 's1', number: 1, name: 'Sprint 1', state: 'closed' },
      { ref: 's2', number: 2, name: 'Sprint 2' },
    ],
    items: [
      { ref: 'pay', title: 'Pay', team: 'blue', sprint: 's2' },
      { ref: 'vault', title: 'Vault', team: 'blue', sprint: 's2' },
      { ref: 'old', title: 'Old', team: 'blue', sprint: 's1' },
    ],
    dependencies: [{ from: 'vault', to: 'pay' }],
  });
  const interfaceStore = createInterfaceStore(DEFAULT_SETTINGS);
  const state = createOutlineStore();
  const done: string[] = [];
  const say = (what: string) => (): true => {
    done.push(what);
    return true;
  };
  let isFiltered = false;
  const rows = (): readonly OutlineRow[] =>
    outlineOf({
      view,
      rules: { ofItem: () => [], ofCell: () => [], ofBoard: () => [] },
      folds: state.getState().folds,
      shows: isFiltered ? ({ id }) => id === VAULT : undefined,
    }).rows;
  const actions = new OutlineActions({
    view,
    session: {
      canEdit: options.canEdit ?? true,
      commands: {
        putAside: say('put aside'),
        removeDependency: say('remove'),
        decideItem: say('decide'),
      },
    },
    interfaceStore,
    state,
    shown: () => ({
      rows: rows(),
      indexOf: new Map(rows().map(({ key }, index) => [key, index])),
      isFiltered,
    }),
    showEverything: () => {
      isFiltered = false;
    },
    windowPointOf: () => ({ x: 1, y: 2 }),
    showDecision: say('decision'),
    wantComment: say('comment'),
    goToVote: () => options.isVoting === true && say('vote')(),
    say: { aim: () => 'aim', aimLeft: () => 'left', aimAtItself: () => 'itself' },
  });
  return {
    actions,
    done,
    state: () => state.getState(),
    face: () => interfaceStore.getState(),
    at: (key: string) => {
      const row = rows().find((each) => each.key === key);
      if (row === undefined) throw new Error(`No row ${key}`);
      state.setState({ current: key });
      return row;
    },
    filter: () => {
      isFiltered = true;
    },
    keys: () => rows().map(({ key }) => key),
  };
}

describe('what is done in the Outline', () => {
  it('begins a new PBI where the keyboard is: beside a PBI, in a team, in a Sprint; viewers do not', () => {
    const { actions, at, state } = outline();
    const placeAt = (key: string) => {
      at(key);
      actions.newItem();
      return state().drafting;
    };
    const beside = placeAt(itemKey(VAULT));
    const inSprint = { team: null, sprint: beside?.sprint };
    expect(beside?.team).toBeDefined();
    expect(placeAt(sprintKey(beside?.sprint ?? null))).toEqual(inSprint);
    const viewer = outline({ canEdit: false });
    viewer.actions.newItem();
    expect(viewer.state().drafting).toBeUndefined();
  });

  it('is about the selection where the row is part of it, else about the row alone', () => {
    const { actions, at, face } = outline();
    at(itemKey(PAY));
    face().select([PAY, VAULT]);
    expect(actions.subjects).toEqual([PAY, VAULT]);
    face().select([VAULT]);
    expect(actions.subjects).toEqual([PAY]);
  });

  it('is about no PBI on the row of a team: nothing is put aside that is not seen', () => {
    const { actions, at, face, done } = outline();
    const team = at(itemKey(PAY)).parent ?? '';
    at(team);
    face().select([PAY]);
    expect(actions.subjects).toEqual([]);
    actions.putAside();
    actions.pickPlace();
    expect(done).toEqual([]);
  });

  it('removes a dependency on its row, and puts PBIs aside on theirs', () => {
    const { actions, at, done, state } = outline();
    actions.setFolds(ALL_OPEN);
    at(lineKey('waits-for', LINE));
    actions.putAside();
    actions.rename();
    expect(done).toEqual(['remove']);
    expect(state().renaming).toBeUndefined();
    at(itemKey(PAY));
    actions.putAside();
    expect(done).toEqual(['remove', 'put aside']);
  });

  it('selects what it goes to: a PBI, a dependency, nothing on a team', () => {
    const { actions, at, face } = outline();
    actions.setFolds(ALL_OPEN);
    const pay = at(itemKey(PAY));
    actions.goTo(pay);
    expect([...face().selection]).toEqual([PAY]);
    actions.goTo(at(lineKey('waits-for', LINE)));
    expect(face().selectedLine).toBe(LINE);
    actions.goTo(at(pay.parent ?? ''));
    expect(face().selection.size).toBe(0);
    expect(face().selectedLine).toBeUndefined();
  });

  it('reveals a PBI that is folded away or left out by a filter', () => {
    const { actions, at, keys, filter, state } = outline();
    expect(keys()).not.toContain(itemKey(OLD));
    actions.reveal(OLD);
    expect(keys()).toContain(itemKey(OLD));
    expect(state().wanted?.key).toBe(itemKey(OLD));
    filter();
    expect(keys()).not.toContain(itemKey(PAY));
    actions.reveal(PAY);
    at(itemKey(PAY));
  });

  it('jumps to the other end of a dependency, from its row and from its PBI', () => {
    const { actions, at, face } = outline();
    actions.setFolds(ALL_OPEN);
    at(lineKey('waits-for', LINE));
    actions.alongLines('out');
    expect([...face().selection]).toEqual([VAULT]);
    at(itemKey(VAULT));
    actions.alongLines('out');
    expect([...face().selection]).toEqual([PAY]);
  });

  it('draws from what comes first to what waits, or the other way, and never to itself', () => {
    const { actions, at, state, face } = outline();
    at(itemKey(PAY));
    actions.drawDependency('to');
    actions.confirm();
    expect(face().polite.text).toBe('itself');
    at(itemKey(VAULT));
    actions.confirm();
    expect(state().connecting).toEqual({ from: VAULT, to: PAY, at: { x: 1, y: 2 } });
    expect(state().aim).toBeUndefined();
    actions.drawDependency();
    actions.leave();
    expect(state().aim).toBeUndefined();
    expect(face().polite.text).toBe('left');
  });

  it('asks for the size, or leads to the vote that goes on', () => {
    const own = outline();
    own.at(itemKey(PAY));
    own.actions.estimate();
    expect(own.state().sizing).toEqual([PAY]);
    const voted = outline({ isVoting: true });
    voted.at(itemKey(PAY));
    voted.actions.estimate();
    expect(voted.state().sizing).toBeUndefined();
    expect(voted.done).toEqual(['vote']);
    expect(voted.face().panel).toMatchObject({ open: true, tab: 'item' });
  });

  it('changes nothing for whoever may not edit', () => {
    const { actions, at, done, state } = outline({ canEdit: false });
    at(itemKey(PAY));
    actions.putAside();
    actions.toggleReady();
    actions.rename();
    actions.estimate();
    actions.pickPlace();
    actions.drawDependency();
    expect(done).toEqual([]);
    expect(state()).toMatchObject({
      renaming: undefined,
      sizing: undefined,
      moving: undefined,
      aim: undefined,
    });
  });
});
