export { viewOfSnapshot, itemIdOf, teamIdOf, sprintIdOf } from './testing/snapshot-view.ts';
