export { boardAnswers, type BoardAnswers } from './testing/board-answers.ts';
export {
  ACTION_KINDS,
  RANDOM_STEP_KINDS,
  performAction,
  randomAction,
  type ActionKind,
  type ActionReport,
} from './testing/random-action.ts';
export { randomSnapshot } from './testing/random-snapshot.ts';
export { SeededRandom, type RandomSource } from './testing/seeded-random.ts';
export { newBoard, type TestBoard } from './testing/new-board.ts';
export { syncAll } from './testing/sync-all.ts';
