export { effectBetween, lookAt, type BoardLook } from './testing/board-look.ts';
