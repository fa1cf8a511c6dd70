import { unreachable, type BoardView, type NexusSprint } from '@weft/domain';
import type { LaterMessages } from '../../messages/later.ts';
import { whatOf, type FindingVocabulary } from '../findings/finding-words.ts';
import type { PlanningCheck, PlanningObstacle } from './planning-obstacles.ts';

/** What this needs to say obstacles in words. */
export interface ObstacleVocabulary {
  readonly phases: LaterMessages['phases'];
  readonly findings: FindingVocabulary;
}

/** One obstacle as a sentence. */
export function obstacleInWords(
  obstacle: PlanningObstacle,
  sprint: NexusSprint | undefined,
  view: BoardView,
  { phases, findings }: ObstacleVocabulary,
): string {
  const words = phases.complete;
  switch (obstacle.kind) {
    case 'no-sprint':
      return words.noSprint;
    case 'still-running':
      return words.stillRunning(view.sprint(obstacle.sprint)?.name ?? '');
    case 'nothing-selected':
      return words.nothingSelected;
    case 'no-dates':
      return words.noDates(sprint?.name ?? '');
    case 'team-open':
      return words.teamOpen(view.team(obstacle.team)?.name ?? '');
    case 'team-changed':
      return words.teamChanged(view.team(obstacle.team)?.name ?? '');
    case 'finding':
      return whatOf(obstacle.finding, view, findings);
    default:
      return unreachable(obstacle);
  }
}

/** Why the Sprint cannot run yet: the first reason, and how many more there are; undefined: it can. */
export function reasonNotToRun(
  { sprint, obstacles }: PlanningCheck,
  view: BoardView,
  vocabulary: ObstacleVocabulary,
): string | undefined {
  const [first, ...more] = obstacles;
  if (first === undefined) return undefined;
  const sentence = obstacleInWords(first, sprint, view, vocabulary);
  return vocabulary.phases.start.notYet(sentence, more.length);
}
