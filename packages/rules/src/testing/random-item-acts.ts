import {
  DEPENDENCY_CAUSES,
  ITEM_STATES,
  LAYERS,
  lineIdOf,
  readinessDigest,
  slicingDigest,
  type ItemId,
} from '@weft/domain';
import type { ItemPatch, LinePatch } from '@weft/domain/testing';
import type { ActNumbers, ActScene, PerformAct } from './random-act.ts';
import {
  PERSON_IDS,
  anyDay,
  anySprint,
  anyTeam,
  collisions,
  itemAt,
  personAt,
  pick,
  someComponents,
  someSkills,
  subset,
  TEAM_IDS,
} from './random-world.ts';

export type ItemActKind =
  | 'move'
  | 'size'
  | 'state'
  | 'rename'
  | 'rank'
  | 'aside'
  | 'forget'
  | 'collide-item'
  | 'ready'
  | 'refined'
  | 'parent'
  | 'slice'
  | 'layer'
  | 'needs'
  | 'touches'
  | 'import'
  | 'support-goal'
  | 'shared'
  | 'workers'
  | 'planned-finish'
  | 'progress'
  | 'line'
  | 'line-cause'
  | 'line-resolved'
  | 'line-agreement'
  | 'line-promise'
  | 'remove-line'
  | 'collide-line';

/** Acts on PBIs and on the lines between them. */
export const ITEM_ACTS: Readonly<Record<ItemActKind, PerformAct>> = {
  move: onItem(({ b, c }) => ({ place: { team: anyTeam(b), sprint: anySprint(c) } })),
  size: onItem(({ b }) => ({ size: b % 5 === 0 ? null : b % 9 })),
  state: onItem(({ b, c }) => ({ state: pick(ITEM_STATES, b), progressOn: anyDay(c) })),
  rename: onItem(({ b }) => ({ title: `Title ${b}` })),
  rank: onItem(({ b }) => ({ rank: `a${b % 10}` })),
  aside: onItem(({ b }) => ({ aside: b % 2 === 0 })),
  forget: ({ draft, itemCount }, { a }) => draft.forgetItem(itemAt(a % itemCount)),
  'collide-item': onItem(({ b }) => ({ collisions: collisions(b) })),
  ready: onItem(({ b, c }, id, { board }) => ({
    ready: b % 3 > 0,
    readySaw: c % 3 === 0 ? undefined : readinessDigest(board, id),
  })),
  refined: onItem(({ b, c }) => ({
    hasAcceptance: b % 2 === 0,
    dependenciesReviewed: c % 2 === 0,
  })),
  parent: onItem(({ b, c }, _, { itemCount }) => ({
    parent: c % 4 === 0 ? undefined : itemAt(b % itemCount),
  })),
  slice: onItem(({ b, c }, _, { board, itemCount }) => {
    const parent = itemAt(b % itemCount);
    return { parent, slicingSaw: c % 4 === 0 ? undefined : slicingDigest(board, parent) };
  }),
  layer: onItem(({ b }) => ({ layer: b % 3 === 0 ? undefined : pick(LAYERS, b) })),
  needs: onItem(({ b }) => ({ needs: someSkills(b) })),
  touches: onItem(({ b }) => ({ touches: someComponents(b) })),
  import: onItem(({ b, c }) => ({
    external:
      b % 4 === 0
        ? undefined
        : { system: b % 3 === 0 ? 'jira' : 'github', key: `K-${c % 3}`, url: undefined },
  })),
  'support-goal': onItem(({ b }) => ({ supportsGoal: b % 2 === 0 })),
  shared: onItem(({ b }) => ({ sharedWith: b % 2 === 0 ? [] : subset(TEAM_IDS, b >> 1) })),
  workers: onItem(({ b }) => ({ workers: subset(PERSON_IDS, b) })),
  'planned-finish': onItem(({ b }) => ({ plannedFinish: anyDay(b) })),
  progress: onItem(({ b, c }) => ({
    progressOn: anyDay(b),
    integrated: c % 2 === 0,
    debt: c % 3 === 0 ? 'Debt' : '',
  })),
  line({ draft, itemCount }, { a, b, c, d }) {
    draft.putLine(itemAt(a % itemCount), itemAt(b % itemCount), {
      causes: c % 3 === 0 ? [] : [pick(DEPENDENCY_CAUSES, d)],
    });
  },
  'line-cause': onLine(({ d }) => ({ causes: [pick(DEPENDENCY_CAUSES, d)] })),
  'line-resolved': onLine(({ d }) => ({ resolved: d % 2 === 0 })),
  'line-agreement': onLine(({ c, d }) => ({
    acceptedBy: subset(TEAM_IDS, c),
    standIn: d % 3 === 0 ? undefined : { agreement: 'Mock', until: anyDay(d) ?? '2026-11-23' },
  })),
  'line-promise': onLine(({ c, d }) => ({
    external: c % 4 === 0 ? undefined : { contact: c % 3 === 0 ? '' : 'Ann', date: anyDay(d) },
    followUp: d % 2 === 0 ? undefined : personAt(d),
  })),
  'remove-line': ({ draft, itemCount }, { a, b }) =>
    draft.removeLine(lineIdOf(itemAt(a % itemCount), itemAt(b % itemCount))),
  'collide-line': onLine(({ d }) => ({ collisions: collisions(d) })),
};

function onItem(patch: (act: ActNumbers, id: ItemId, scene: ActScene) => ItemPatch): PerformAct {
  return (scene, act) => {
    const id = itemAt(act.a % scene.itemCount);
    scene.draft.putItem(id, patch(act, id, scene));
  };
}

/** Does nothing where there is no line. */
function onLine(patch: (act: ActNumbers) => LinePatch): PerformAct {
  return ({ board, draft, itemCount }, act) => {
    const from = itemAt(act.a % itemCount);
    const to = itemAt(act.b % itemCount);
    if (board.line(lineIdOf(from, to)) !== undefined) draft.putLine(from, to, patch(act));
  };
}
