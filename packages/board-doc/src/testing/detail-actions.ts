import {
  LAYERS,
  VALUE_DIMENSIONS,
  VALUE_LEVELS,
  type ItemId,
  type LineId,
  type PersonId,
  type TeamId,
} from '@weft/domain';
import {
  setCarriedFrom,
  setDebt,
  setDependenciesReviewed,
  setLayer,
  setPlannedFinish,
  setSharedWith,
  setValue,
  setWorkers,
} from '../commands/item-details.ts';
import { setExternalPromise, setFollowUp, setStandIn } from '../commands/line-agreements.ts';
import { finishPlan, linkGoal, setTeamSprintEnd } from '../commands/plans.ts';
import { sliceItem } from '../commands/slice-item.ts';
import type { Action, Command } from './action.ts';
import type { RandomTarget } from './random-target.ts';
import { pick } from './seeded-random.ts';

function aboutItem(choose: (at: RandomTarget, item: ItemId) => Command): Action {
  return {
    label: 'edit-item',
    draw: (at) => {
      const item = at.item();
      return item === undefined ? undefined : choose(at, item);
    },
  };
}

function aboutLine(choose: (at: RandomTarget, line: LineId) => Command): Action {
  return {
    label: 'edit-dependency',
    draw: (at) => {
      const line = at.line();
      return line === undefined ? undefined : choose(at, line);
    },
  };
}

export type DetailActionKind =
  | 'set-layer'
  | 'set-shared-with'
  | 'set-workers'
  | 'set-planned-finish'
  | 'set-debt'
  | 'set-dependencies-reviewed'
  | 'set-value'
  | 'set-carried-from'
  | 'set-follow-up'
  | 'set-external-promise'
  | 'set-stand-in'
  | 'link-goal'
  | 'finish-plan'
  | 'set-team-sprint-end'
  | 'slice-with-lines';

/** Every command about details of PBIs and lines, and about the plans of teams. */
export const DETAIL_ACTIONS: Readonly<Record<DetailActionKind, Action>> = {
  'set-layer': aboutItem((at, item) => {
    const layer = at.chance(20) ? null : (pick(at.random, LAYERS) ?? null);
    return (edit) => setLayer(edit, item, layer);
  }),
  'set-shared-with': aboutItem((at, item) => {
    const teams: TeamId[] = at.chance(20)
      ? []
      : [at.team(), at.team()].filter((id) => id !== undefined);
    return (edit) => setSharedWith(edit, item, teams);
  }),
  'set-workers': aboutItem((at, item) => {
    const people: PersonId[] = [at.person(), at.person()].filter((id) => id !== undefined);
    return (edit) => setWorkers(edit, item, at.chance(20) ? [] : people);
  }),
  'set-planned-finish': aboutItem((at, item) => {
    const day = at.chance(20) ? null : at.day();
    return (edit) => setPlannedFinish(edit, item, day);
  }),
  'set-debt': aboutItem((at, item) => {
    const debt = at.chance(30) ? '' : at.words();
    return (edit) => setDebt(edit, item, debt);
  }),
  'set-dependencies-reviewed': aboutItem((at, item) => {
    const reviewed = at.chance(70);
    return (edit) => setDependenciesReviewed(edit, item, reviewed);
  }),
  'set-value': aboutItem((at, item) => {
    const dimension = pick(at.random, VALUE_DIMENSIONS) ?? 'economic';
    const level = at.chance(20) ? null : (pick(at.random, VALUE_LEVELS) ?? null);
    return (edit) => setValue(edit, item, dimension, level);
  }),
  'set-carried-from': aboutItem((at, item) => {
    const sprint = at.chance(20) ? null : (at.sprint() ?? null);
    const items = at.chance(30) ? [item, at.item() ?? item] : [item];
    return (edit) => setCarriedFrom(edit, items, sprint);
  }),
  'set-follow-up': aboutLine((at, line) => {
    const person = at.chance(20) ? null : (at.person() ?? null);
    return (edit) => setFollowUp(edit, line, person);
  }),
  'set-external-promise': aboutLine((at, line) => {
    const promise = { contact: at.words(), ...(at.chance(50) && { date: at.day() }) };
    const wanted = at.chance(20) ? null : promise;
    return (edit) => setExternalPromise(edit, line, wanted);
  }),
  'set-stand-in': aboutLine((at, line) => {
    const standIn = { agreement: at.words(), until: at.day() };
    const wanted = at.chance(20) ? null : standIn;
    return (edit) => setStandIn(edit, line, wanted);
  }),
  'link-goal': {
    label: 'set-plan',
    draw: (at) => {
      const team = at.chance(30) ? null : (at.team() ?? null);
      const sprint = at.sprint();
      const linked = at.chance(60);
      return sprint === undefined ? undefined : (edit) => linkGoal(edit, team, sprint, linked);
    },
  },
  'finish-plan': {
    label: 'set-plan',
    draw: (at) => {
      const [team, sprint] = [at.team(), at.sprint()];
      const finished = at.chance(60);
      if (team === undefined || sprint === undefined) return undefined;
      const name = at.chance(50) ? at.words() : '';
      return (edit) => finishPlan(edit, team, sprint, finished, name);
    },
  },
  'set-team-sprint-end': {
    label: 'set-plan',
    draw: (at) => {
      const [team, sprint] = [at.team(), at.sprint()];
      const day = at.chance(30) ? null : at.day();
      if (team === undefined || sprint === undefined) return undefined;
      return (edit) => setTeamSprintEnd(edit, team, sprint, day);
    },
  },
  /** As the dialog does it: places, acceptance notes, and where each line leads to then. */
  'slice-with-lines': {
    label: 'slice-item',
    draw: (at) => {
      const { view } = at.board;
      const item = at.chance(60) ? endOf(at) : at.item();
      if (item === undefined) return undefined;
      const parts = Array.from({ length: 2 + at.random.below(2) }, () => ({
        title: at.words(),
        size: at.size(),
        place: at.place(),
        ...(at.chance(40) && { acceptance: at.chance(30) ? '' : at.words() }),
      }));
      const lines = [...view.linesInto(item), ...view.linesFrom(item)].map(({ id }) => ({
        line: id,
        slices: at.chance(30) ? [0, 1] : [at.random.below(parts.length)],
      }));
      return (edit) => sliceItem(edit, item, parts, lines);
    },
  },
};

/** A PBI that has a line. */
function endOf(at: RandomTarget): ItemId | undefined {
  const line = at.line();
  const ends = line === undefined ? undefined : at.board.view.line(line);
  const end = at.chance(50) ? ends?.from : ends?.to;
  return end !== undefined && at.board.view.item(end) !== undefined ? end : undefined;
}
