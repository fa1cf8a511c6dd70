import { DEPENDENCY_CAUSES, NEEDED_BY, type LineId } from '@weft/domain';
import { acceptDependency } from '../commands/accept-dependency.ts';
import { addDependency } from '../commands/add-dependency.ts';
import { setDependencyCause, setDependencyNote, setNeededBy } from '../commands/edit-dependency.ts';
import { bringDependencyBack, removeDependency } from '../commands/remove-dependency.ts';
import { resolveDependency } from '../commands/resolve-dependency.ts';
import { swapDependency } from '../commands/swap-dependency.ts';
import type { Action, Command } from './action.ts';
import type { RandomTarget } from './random-target.ts';
import { pick } from './seeded-random.ts';

function about(choose: (at: RandomTarget, line: LineId) => Command | undefined): Action['draw'] {
  return (at) => {
    const line = at.line();
    return line === undefined ? undefined : choose(at, line);
  };
}

export type LineActionKind =
  | 'add-dependency'
  | 'set-cause'
  | 'set-needed-by'
  | 'set-note'
  | 'accept-dependency'
  | 'resolve-dependency'
  | 'swap-dependency'
  | 'remove-dependency'
  | 'bring-dependency-back';

/** Every command about dependencies. */
export const LINE_ACTIONS: Readonly<Record<LineActionKind, Action>> = {
  'add-dependency': {
    label: 'add-dependency',
    draw: (at) => {
      const from = at.item();
      const to = at.item();
      const cause = at.chance(60) ? pick(at.random, DEPENDENCY_CAUSES) : undefined;
      if (from === undefined || to === undefined) return undefined;
      return (edit) => addDependency(edit, { from, to, ...(cause !== undefined && { cause }) });
    },
  },
  'set-cause': {
    label: 'edit-dependency',
    draw: about((at, line) => {
      const cause = pick(at.random, DEPENDENCY_CAUSES) ?? 'artifacts';
      return (edit) => setDependencyCause(edit, line, cause);
    }),
  },
  'set-needed-by': {
    label: 'edit-dependency',
    draw: about((at, line) => {
      const neededBy = pick(at.random, NEEDED_BY) ?? 'start';
      return (edit) => setNeededBy(edit, line, neededBy);
    }),
  },
  'set-note': {
    label: 'edit-dependency',
    draw: about((at, line) => {
      const note = at.chance(20) ? '' : at.words();
      return (edit) => setDependencyNote(edit, line, note);
    }),
  },
  'accept-dependency': {
    label: 'accept-dependency',
    draw: about((at, line) => {
      const team = at.team();
      const accepted = at.chance(70);
      return team === undefined
        ? undefined
        : (edit) => acceptDependency(edit, line, team, accepted);
    }),
  },
  'resolve-dependency': {
    label: 'resolve-dependency',
    draw: about((at, line) => {
      const resolved = at.chance(60);
      return (edit) => resolveDependency(edit, line, resolved);
    }),
  },
  'swap-dependency': {
    label: 'swap-dependency',
    draw: about((_, line) => (edit) => swapDependency(edit, line)),
  },
  'remove-dependency': {
    label: 'remove-dependency',
    draw: about((_, line) => (edit) => removeDependency(edit, line)),
  },
  'bring-dependency-back': {
    label: 'remove-dependency',
    draw: (at) => {
      const line = at.asideLine();
      return line === undefined ? undefined : (edit) => bringDependencyBack(edit, line);
    },
  },
};
