export type {
  BoardDraft,
  ItemPatch,
  LinePatch,
  PersonPatch,
  SprintPatch,
  TeamPatch,
} from './testing/board-draft.ts';
export { emptyChange } from './testing/board-difference.ts';
export { MemoryBoard } from './testing/memory-board.ts';
export {
  assetHashOf,
  dependencyIdOf,
  entityIdOf,
  itemIdOf,
  personIdOf,
  sprintIdOf,
  teamIdOf,
} from './testing/reference-ids.ts';
export { viewOfSnapshot } from './testing/snapshot-view.ts';
export { jpegOf, pngOf, webpOf } from './testing/sniffed-images.ts';
