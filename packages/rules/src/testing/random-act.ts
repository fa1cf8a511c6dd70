import type { BoardDraft, MemoryBoard } from '@weft/domain/testing';

/** Four numbers that say on what a random act is done and with what. */
export interface ActNumbers {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** What an act may look at and write on. */
export interface ActScene {
  readonly board: MemoryBoard;
  readonly draft: BoardDraft;
  /** Acts are about PBIs with smaller numbers than this. */
  readonly itemCount: number;
}

export type PerformAct = (scene: ActScene, act: ActNumbers) => void;
