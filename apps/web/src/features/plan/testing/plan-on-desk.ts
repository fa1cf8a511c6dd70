import type { BoardDocument, BoardEditor } from '@weft/board-doc';
import type { CellId } from '@weft/domain';
import { createRuleSet } from '@weft/rules';
import { BoardCommands } from '../../../commands/board-commands.ts';
import { BoardStore } from '../../../stores/board-store.ts';
import { FindingStore } from '../../../stores/finding-store.ts';
import { ForecastStore } from '../../../stores/forecast-store.ts';
import { FrameQueue } from '../../../stores/frame-queue.ts';
import { createInterfaceStore } from '../../../stores/interface-store.ts';
import { PlanDesk } from '../plan-desk.ts';
import { BACKLOG_CELL, cellsOf, lanesOf } from '../plan-lanes.ts';

/** A plan without a screen, for tests: real stores, rules and commands; frames and idle time come by hand. */
export interface PlanOnDesk {
  readonly desk: PlanDesk;
  readonly commands: BoardCommands;
  /** The cells in which previews are shown. */
  readonly cells: () => readonly CellId[];
  /** Lets the next frame come. */
  readonly nextFrame: () => void;
  /** Gives idle time for `count` previews. */
  readonly idle: (count: number) => void;
  readonly close: () => void;
}

/** `today` is the board's date, ISO 8601. */
export function planOnDesk(
  { board, editor }: { readonly board: BoardDocument; readonly editor: BoardEditor },
  today: string,
): PlanOnDesk {
  const frames = new FrameQueue(() => () => undefined);
  const { view } = board;
  const findings = new FindingStore(board, createRuleSet(view, { today }), frames);
  const boardStore = new BoardStore(board, frames);
  const interfaceStore = createInterfaceStore({
    theme: 'light',
    language: 'en',
    arrows: 'to-successor',
    panelOpen: false,
    panelWidthPx: 320,
  });
  const commands = new BoardCommands({ editor, view, findings, interfaceStore });
  const cells = (): readonly CellId[] => [...cellsOf(lanesOf(view, undefined)), BACKLOG_CELL];
  let waiting: ((hasTime: () => boolean) => void) | undefined;
  const desk = new PlanDesk({
    view,
    foresight: new ForecastStore(board, () => today),
    commands,
    findings,
    cells,
    requestIdle: (callback) => {
      waiting = callback;
      return () => {
        if (waiting === callback) waiting = undefined;
      };
    },
  });
  const stop = boardStore.subscribeChanges(() => desk.followBoard());
  return {
    desk,
    commands,
    cells,
    nextFrame: () => frames.flushNow(),
    idle: (count) => {
      let left = count;
      const callback = waiting;
      waiting = undefined;
      callback?.(() => (left -= 1) > 0);
    },
    close: () => {
      stop();
      boardStore.close();
      findings.close();
      frames.close();
    },
  };
}
