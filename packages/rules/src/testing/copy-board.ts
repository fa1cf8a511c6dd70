import { OUTSIDE, cellOf } from '@weft/domain';
import { MemoryBoard } from '@weft/domain/testing';
import { ITEM_IDS, PERSON_IDS, SPRINT_IDS, TEAM_IDS } from './random-world.ts';

/** The same board, with everything put in in the opposite order. */
export function copyBackwards(board: MemoryBoard): MemoryBoard {
  const copy = new MemoryBoard();
  copy.change((draft) => {
    for (const line of [...board.lines()].reverse()) {
      draft.putLine(line.from, line.to, { ...line, resolved: line.status === 'resolved' });
    }
    for (const id of ITEM_IDS.toReversed()) {
      const item = board.item(id);
      if (item !== undefined) draft.putItem(id, item);
    }
    for (const id of SPRINT_IDS.toReversed()) {
      const sprint = board.sprint(id);
      if (sprint !== undefined) draft.putSprint(id, sprint);
    }
    for (const id of TEAM_IDS.toReversed()) {
      const team = board.team(id);
      if (team !== undefined) draft.putTeam(id, team);
    }
    for (const id of PERSON_IDS.toReversed()) {
      const person = board.person(id);
      if (person !== undefined) draft.putPerson(id, person);
    }
    for (const criterion of board.criteria().toReversed()) draft.putCriterion(criterion);
    for (const event of board.events().toReversed()) draft.putEvent(event);
    for (const record of board.integration().toReversed()) draft.putIntegration(record);
    for (const improvement of board.improvements().toReversed()) draft.putImprovement(improvement);
    for (const judgement of board.judgements().toReversed()) draft.putJudgement(judgement);
    const { settings } = board;
    for (const [rule, setting] of [...settings.rules].reverse()) draft.setRule(rule, setting);
    for (const [name, value] of [...settings.thresholds].reverse()) draft.setThreshold(name, value);
    draft.setGuideEdition(settings.guideEdition);
    draft.setSizeUnit(settings.sizeUnit);
    draft.setProductGoal(board.productGoal);
  });
  copyPlans(board, copy);
  return copy;
}

function copyPlans(board: MemoryBoard, copy: MemoryBoard): void {
  copy.change((draft) => {
    for (const team of [null, OUTSIDE, ...TEAM_IDS]) {
      for (const sprint of [null, ...SPRINT_IDS]) {
        const cell = cellOf({ team, sprint });
        draft.setCollisions(cell, board.collisionsOf(cell));
        if (sprint === null) continue;
        draft.setSprintGoal(team, sprint, board.sprintGoal(team, sprint));
        draft.linkGoal(team, sprint, board.goalIsLinked(team, sprint));
        if (team === null) continue;
        draft.setCapacity(team, sprint, board.capacity(team, sprint));
        draft.finishPlan(team, sprint, board.planIsFinished(team, sprint));
        draft.setTeamSprintEnd(team, sprint, board.teamSprintEnd(team, sprint));
      }
    }
  });
}
