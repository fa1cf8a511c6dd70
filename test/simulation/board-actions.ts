import {
  acceptDependency,
  addDependency,
  addSprint,
  addTeam,
  bringBack,
  bringSprintBack,
  bringTeamBack,
  createItem,
  decideItem,
  editSprint,
  editTeam,
  moveItems,
  moveTeam,
  putAside,
  putSprintAside,
  putTeamAside,
  removeDependency,
  renameBoard,
  renameItem,
  reorderItem,
  resolveDependency,
  setCapacity,
  setDependencyCause,
  setDependencyNote,
  setItemTags,
  setNeededBy,
  setParent,
  setProductGoal,
  setSprintGoal,
  setSupportsGoal,
  sliceItem,
  swapDependency,
  type Edit,
  type EditRefusal,
  type StepLabel,
} from '@weft/board-doc';
import {
  DEPENDENCY_CAUSES,
  ITEM_STATES,
  LIMITS,
  NEEDED_BY,
  SPRINT_STATES,
  brandId,
  refused,
  unreachable,
  type ItemId,
  type LineId,
  type Result,
} from '@weft/domain';
import type { SimulatedPeer } from './simulated-peer.ts';
import { Targets } from './targets.ts';
import { importRows, typeText } from './typing-and-imports.ts';

/** Every kind of step of the editor, its undo and redo, and commands that must be refused. */
export const ACT_KINDS = [
  'create-item',
  'rename-item',
  'edit-text',
  'move-items',
  'decide-item',
  'edit-item',
  'reorder-item',
  'slice-item',
  'put-aside',
  'bring-back',
  'rename-board',
  'set-goal',
  'set-capacity',
  'add-team',
  'edit-team',
  'put-team-aside',
  'add-sprint',
  'edit-sprint',
  'put-sprint-aside',
  'add-dependency',
  'edit-dependency',
  'accept-dependency',
  'resolve-dependency',
  'swap-dependency',
  'remove-dependency',
  'import',
  'refused',
  'undo',
  'redo',
] as const;
export type ActKind = (typeof ACT_KINDS)[number];

type StepKind = StepLabel['kind'];
type Numbers = readonly [number, number, number, number];
type Outcome = Result<unknown, EditRefusal>;
type Command = (edit: Edit) => Outcome;

/** The answer when the board has nothing that the act could be done to. */
const NOTHING_TO_DO: Outcome = refused({ code: 'bad-value', field: 'nothing to do' });

/** Carries out one step on the peer's own board, through the editor as the interface would. */
export function performStep(peer: SimulatedPeer, kind: StepKind, numbers: Numbers): Outcome {
  const { editor } = peer.tab;
  if (kind === 'edit-text') return typeText(peer, numbers) ?? NOTHING_TO_DO;
  if (kind === 'import') return importRows(peer, numbers) ?? NOTHING_TO_DO;
  const command = commandOf(peer, kind, numbers);
  return command === undefined ? NOTHING_TO_DO : editor.perform({ kind }, command);
}

/** Tries something that no board allows. */
export function performRefused(peer: SimulatedPeer, [a, b]: Numbers): Outcome {
  const { editor } = peer.tab;
  const targets = new Targets(peer);
  const item = targets.item(b);
  const nowhere = brandId<ItemId>('0'.repeat(26));
  const tries: readonly Command[] = [
    (edit) => createItem(edit, { title: '   ' }),
    (edit) => createItem(edit, { title: 'x'.repeat(LIMITS.titleChars + 1) }),
    (edit) => renameItem(edit, nowhere, 'Unknown'),
    (edit) => (item === undefined ? NOTHING_TO_DO : addDependency(edit, { from: item, to: item })),
    (edit) => (item === undefined ? NOTHING_TO_DO : decideItem(edit, item, 'size', -1)),
    (edit) =>
      moveItems(edit, item === undefined ? [nowhere] : [item, nowhere], targets.place(b, b)),
    (edit) => (item === undefined ? NOTHING_TO_DO : setParent(edit, item, item)),
    (edit) => addTeam(edit, { name: '' }),
  ];
  const command = tries[a % tries.length];
  return command === undefined ? NOTHING_TO_DO : editor.perform({ kind: 'edit-item' }, command);
}

function commandOf(
  peer: SimulatedPeer,
  kind: Exclude<StepKind, 'edit-text' | 'import'>,
  numbers: Numbers,
): Command | undefined {
  const [a, b, c, d] = numbers;
  const { board } = peer.tab;
  const { view } = board;
  const targets = new Targets(peer);
  const item = targets.item(a);
  const line = targets.line(a);
  const team = targets.team(a);
  const sprint = targets.sprint(b);
  switch (kind) {
    case 'create-item': {
      const after = targets.item(d);
      const place = targets.place(b, c);
      const rest = after === undefined ? {} : { after };
      return (edit) => createItem(edit, { title: peer.words(a), place, size: sizeOf(d), ...rest });
    }
    case 'rename-item': {
      if (item === undefined) return undefined;
      const before = view.item(item)?.title ?? '';
      const at = b % (before.length + 1);
      const title = before.slice(0, at) + peer.words(c) + before.slice(at + (d % 3));
      return (edit) => renameItem(edit, item, title);
    }
    case 'move-items': {
      const items = [targets.item(a), targets.item(d)].filter((id) => id !== undefined);
      const place = targets.place(b, c);
      return items.length === 0 ? undefined : (edit) => moveItems(edit, items, place);
    }
    case 'decide-item':
      return decision(peer, item, numbers);
    case 'edit-item':
      return editOf(peer, item, numbers);
    case 'reorder-item': {
      const after = b % 5 === 0 ? null : (targets.item(b) ?? null);
      return item === undefined ? undefined : (edit) => reorderItem(edit, item, { after });
    }
    case 'slice-item': {
      if (item === undefined) return undefined;
      const parts = [
        { title: view.item(item)?.title ?? 'First', size: sizeOf(b) },
        ...Array.from({ length: 1 + (c % 2) }, (_, at) => ({ title: peer.words(d + at) })),
      ];
      return (edit) => sliceItem(edit, item, parts);
    }
    case 'put-aside':
      return item === undefined ? undefined : (edit) => putAside(edit, [item]);
    case 'bring-back': {
      const aside = targets.asideItem(a);
      return aside === undefined ? undefined : (edit) => bringBack(edit, [aside]);
    }
    case 'rename-board':
      return (edit) => renameBoard(edit, peer.words(a));
    case 'set-goal': {
      if (c % 3 === 0) return (edit) => setProductGoal(edit, goalOf(peer, d));
      if (sprint === undefined) return undefined;
      const owner = c % 3 === 1 ? null : (team ?? null);
      return (edit) => setSprintGoal(edit, owner, sprint, goalOf(peer, d));
    }
    case 'set-capacity': {
      if (team === undefined || sprint === undefined) return undefined;
      return (edit) => setCapacity(edit, team, sprint, c % 5 === 0 ? null : c % 30);
    }
    case 'add-team':
      return view.teams().length > 8 ? undefined : (edit) => addTeam(edit, { name: peer.words(a) });
    case 'edit-team': {
      if (team === undefined) return undefined;
      const after = c % 3 === 0 ? null : (targets.team(c) ?? null);
      return b % 2 === 0
        ? (edit) => moveTeam(edit, team, { after })
        : (edit) => editTeam(edit, team, { name: peer.words(c), hue: d % 9 });
    }
    case 'put-team-aside':
      if (team === undefined) return undefined;
      if (b % 2 === 0) return (edit) => putTeamAside(edit, team);
      return (edit) => {
        const aside = targets.asideTeam(a);
        return aside === undefined ? NOTHING_TO_DO : bringTeamBack(edit, aside);
      };
    case 'add-sprint':
      return view.sprints().length > 9 ? undefined : (edit) => addSprint(edit, {});
    case 'edit-sprint': {
      if (sprint === undefined) return undefined;
      const state = SPRINT_STATES[a % SPRINT_STATES.length] ?? 'planned';
      return c % 2 === 0
        ? (edit) => editSprint(edit, sprint, { state })
        : (edit) => editSprint(edit, sprint, { number: d % 8, name: peer.words(d) });
    }
    case 'put-sprint-aside':
      if (sprint === undefined) return undefined;
      if (a % 2 === 0) return (edit) => putSprintAside(edit, sprint);
      return (edit) => {
        const aside = targets.asideSprint(b);
        return aside === undefined ? NOTHING_TO_DO : bringSprintBack(edit, aside);
      };
    case 'add-dependency': {
      const to = targets.item(b);
      if (item === undefined || to === undefined) return undefined;
      const cause = DEPENDENCY_CAUSES[c % 5];
      return (edit) =>
        addDependency(edit, { from: item, to, ...(cause === undefined ? {} : { cause }) });
    }
    case 'edit-dependency':
      return lineEditOf(peer, line, numbers);
    case 'accept-dependency': {
      const accepts = targets.team(b);
      if (line === undefined || accepts === undefined) return undefined;
      return (edit) => acceptDependency(edit, line, accepts, c % 3 !== 0);
    }
    case 'resolve-dependency':
      return line === undefined
        ? undefined
        : (edit) => resolveDependency(edit, line, view.line(line)?.status !== 'resolved');
    case 'swap-dependency':
      return line === undefined ? undefined : (edit) => swapDependency(edit, line);
    case 'remove-dependency':
      return line === undefined ? undefined : (edit) => removeDependency(edit, line);
    default:
      return unreachable(kind);
  }
}

/** A decision on a guarded field; on one that collides if the PBI has any. */
function decision(
  peer: SimulatedPeer,
  item: ItemId | undefined,
  [, b, c, d]: Numbers,
): Command | undefined {
  if (item === undefined) return undefined;
  switch (b % 5) {
    case 0:
      return (edit) => decideItem(edit, item, 'place', new Targets(peer).place(c, d));
    case 1:
      return (edit) => decideItem(edit, item, 'size', sizeOf(c));
    case 2:
      return (edit) => decideItem(edit, item, 'ready', c % 2 === 0);
    case 3:
      return (edit) => decideItem(edit, item, 'state', ITEM_STATES[c % 3] ?? 'todo');
    default:
      return (edit) => decideItem(edit, item, 'integrated', c % 2 === 0);
  }
}

function editOf(
  peer: SimulatedPeer,
  item: ItemId | undefined,
  [, b, c, d]: Numbers,
): Command | undefined {
  if (item === undefined) return undefined;
  const parent = new Targets(peer).item(c);
  switch (b % 4) {
    case 0:
      return (edit) => setItemTags(edit, item, { needs: [peer.words(c)] });
    case 1:
      return (edit) => setItemTags(edit, item, { touches: ['Database', peer.words(d)] });
    case 2:
      return (edit) => setSupportsGoal(edit, item, c % 2 === 0);
    default:
      return (edit) => setParent(edit, item, d % 4 === 0 ? null : (parent ?? null));
  }
}

function lineEditOf(
  peer: SimulatedPeer,
  line: LineId | undefined,
  [, b, c]: Numbers,
): Command | undefined {
  if (line === undefined) return undefined;
  switch (b % 3) {
    case 0:
      return (edit) => setDependencyCause(edit, line, DEPENDENCY_CAUSES[c % 4] ?? 'artifacts');
    case 1:
      return (edit) => setNeededBy(edit, line, NEEDED_BY[c % 3] ?? 'start');
    default:
      return (edit) => setDependencyNote(edit, line, peer.words(c));
  }
}

function sizeOf(number: number): number | null {
  return number % 6 === 0 ? null : number % 14;
}

function goalOf(peer: SimulatedPeer, number: number): string {
  return number % 4 === 0 ? '' : peer.words(number);
}
