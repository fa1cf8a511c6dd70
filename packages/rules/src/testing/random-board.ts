import { LAYERS, type BoardChange } from '@weft/domain';
import { MemoryBoard, type BoardDraft } from '@weft/domain/testing';
import type { ActNumbers, PerformAct } from './random-act.ts';
import { ITEM_ACTS, type ItemActKind } from './random-item-acts.ts';
import { NEXUS_ACTS, type NexusActKind } from './random-nexus-acts.ts';
import { SPRINT_ACTS, type SprintActKind } from './random-sprint-acts.ts';
import {
  CRITERION_IDS,
  EVENT_IDS,
  INTEGRATION_IDS,
  SPRINT_IDS,
  TEAM_IDS,
  anySprint,
  anyTeam,
  itemAt,
  personAt,
  teamAt,
} from './random-world.ts';

export type ActKind = ItemActKind | SprintActKind | NexusActKind;

/** One random act on a board: which, and what it is about. */
export interface Act extends ActNumbers {
  readonly kind: ActKind;
}

const ACTS: Readonly<Record<ActKind, PerformAct>> = {
  ...ITEM_ACTS,
  ...SPRINT_ACTS,
  ...NEXUS_ACTS,
};

export const ACT_KINDS: readonly ActKind[] = Object.keys(ACTS).filter((kind): kind is ActKind =>
  Object.hasOwn(ACTS, kind),
);

/**
 * A board on which most acts make a difference: PBIs spread over few cells, most cells about full,
 * with a goal, and lines between neighbours. The Sprint before ended, the second is on. One team
 * and one Sprint are left for acts to bring.
 */
export function startingBoard(itemCount: number): MemoryBoard {
  const board = new MemoryBoard();
  board.change((draft) => {
    const teams = TEAM_IDS.slice(0, -1);
    const sprints = SPRINT_IDS.slice(0, -1);
    for (const team of teams) draft.putTeam(team, { rank: `a${TEAM_IDS.indexOf(team)}` });
    sprints.forEach((sprint, number) => {
      draft.putSprint(sprint, {
        number,
        state: number === 1 ? 'running' : 'planned',
        start: `2026-${number < 2 ? '11' : '12'}-${['02', '16', '01', '14'][number] ?? '28'}`,
        end: `2026-${number < 2 ? '11' : '12'}-${['13', '27', '11', '24'][number] ?? '31'}`,
      });
      for (const team of teams) {
        draft.setCapacity(team, sprint, 4);
        draft.setSprintGoal(team, sprint, 'Goal');
      }
    });
    putItems(draft, itemCount);
    putPeople(draft);
  });
  return board;
}

/** Carries out the acts in one transaction on a board of up to `itemCount` PBIs. */
export function perform(board: MemoryBoard, acts: readonly Act[], itemCount: number): BoardChange {
  return board.change((draft) => {
    for (const act of acts) ACTS[act.kind]({ board, draft, itemCount }, act);
  });
}

function putItems(draft: BoardDraft, itemCount: number): void {
  for (let index = 0; index < itemCount; index += 1) {
    draft.putItem(itemAt(index), {
      place: { team: anyTeam(index % 3), sprint: anySprint(index % 2) },
      size: (index % 3) + 1,
      rank: `a${index}`,
      state: index % 4 === 1 ? 'doing' : 'todo',
      needs: index % 3 === 0 ? ['java'] : [],
      touches: index % 4 === 0 ? ['shop'] : [],
      // Two neighbours, so tied by a line, are layers of the first.
      layer: LAYERS[index % LAYERS.length],
      parent: index === 2 || index === 3 ? itemAt(0) : undefined,
      plannedFinish: index % 2 === 1 ? '2026-11-27' : undefined,
      workers: index % 4 === 1 ? [personAt(1)] : [],
      external:
        index % 5 === 0 ? { system: 'jira', key: `J-${index % 2}`, url: undefined } : undefined,
    });
    if (index > 0) draft.putLine(itemAt(index - 1), itemAt(index));
  }
}

/** One who knows something, one for the Nexus Integration Team, and an issue that waits for them. */
function putPeople(draft: BoardDraft): void {
  draft.putPerson(personAt(0), { skills: ['java'] });
  draft.putPerson(personAt(1), {
    accountabilities: ['product-owner'],
    teams: [{ team: teamAt(0), percent: 60 }],
    integrationTeam: { from: undefined, until: undefined, percent: 40 },
  });
  const [issue] = INTEGRATION_IDS;
  const [retrospective, review] = EVENT_IDS;
  const [ofNexus, ofTeam] = CRITERION_IDS;
  if (issue === undefined || retrospective === undefined || review === undefined) return;
  if (ofNexus === undefined || ofTeam === undefined) return;
  draft.putIntegration({
    id: issue,
    kind: 'issue',
    team: undefined,
    sprint: undefined,
    title: 'Issue',
    owner: personAt(1),
    needs: [],
    raisedOn: '2026-11-16',
    updatedOn: '2026-11-16',
    resolved: false,
    aside: false,
  });
  const event = { team: undefined, sprint: SPRINT_IDS[0], present: [], aside: false };
  draft.putEvent({
    ...event,
    id: retrospective,
    kind: 'retrospective',
    state: 'ended',
    on: '2026-11-13',
    discussed: ['delivery'],
  });
  draft.putEvent({
    ...event,
    id: review,
    kind: 'review',
    state: 'planned',
    on: '2026-11-27',
    team: teamAt(0),
    discussed: [],
  });
  const criterion = {
    applies: true,
    text: 'Tested',
    atLeast: 80,
    rank: 'a0',
    aside: false,
    collisions: [],
  };
  draft.putCriterion({ ...criterion, id: ofNexus, team: null, restates: undefined });
  draft.putCriterion({ ...criterion, id: ofTeam, team: teamAt(0), restates: ofNexus });
}
