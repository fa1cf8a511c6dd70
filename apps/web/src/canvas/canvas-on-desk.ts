import {
  BoardDocument,
  BoardEditor,
  createYDoc,
  mergeState,
  moveItems,
  stateOf,
  writeSnapshot,
} from '@weft/board-doc';
import {
  brandId,
  type BoardSnapshot,
  type BoardView,
  type ItemId,
  type LineId,
  type Place,
  type SprintId,
  type TeamId,
  type UserId,
} from '@weft/domain';
import { DependencyRoutes, GridCards, layoutGrid, type CardArrangement } from '@weft/layout';
import { createRuleSet } from '@weft/rules';
import type { Clock } from '@weft/sync-client';
import { BoardStore } from '../stores/board-store.ts';
import { FindingStore } from '../stores/finding-store.ts';
import { FrameQueue } from '../stores/frame-queue.ts';
import { createInterfaceStore, type InterfaceStore } from '../stores/interface-store.ts';
import { CanvasModel } from './canvas-model.ts';
import type { Arranger } from './arranger.ts';
import { createCanvasStore } from './canvas-state.ts';

/** A canvas without a screen, for tests: the real board, stores and rules; frames come by hand. */
export interface CanvasOnDesk<Cards extends CardArrangement = CardArrangement> {
  readonly model: CanvasModel<Cards>;
  readonly findingStore: FindingStore;
  readonly interfaceStore: InterfaceStore;
  readonly board: BoardDocument;
  /** Every move asked for so far. */
  readonly moves: readonly { readonly items: readonly ItemId[]; readonly place: Place }[];
  /** As the session's command: writes, and keeps what was asked for. */
  readonly moveItems: (items: readonly ItemId[], place: Place) => boolean;
  /** As the session's: one transaction, one undo step. */
  readonly perform: BoardEditor['perform'];
  /** As somebody else's session: what is done there has arrived when it returns. */
  readonly performElsewhere: BoardEditor['perform'];
  /** Lets the next frame come. */
  readonly nextFrame: () => void;
  readonly item: (title: string) => ItemId;
  readonly team: (name: string) => TeamId;
  readonly sprint: (name: string) => SprintId;
  readonly line: (from: string, to: string) => LineId;
}

const BY: UserId = brandId<UserId>('0'.repeat(26));

/**
 * `arrangerFor`: how the cards of the board stand; left out: as on the Grid, with nothing else of it. Without a clock, what
 * others do is followed as what one does oneself.
 */
export function canvasOnDesk(snapshot: BoardSnapshot): CanvasOnDesk;
export function canvasOnDesk<Cards extends CardArrangement>(
  snapshot: BoardSnapshot,
  arrangerFor: (view: BoardView) => Arranger<Cards>,
  clock?: Clock,
): CanvasOnDesk<Cards>;
export function canvasOnDesk(
  snapshot: BoardSnapshot,
  arrangerFor: (view: BoardView) => Arranger = inCells,
  clock?: Clock,
): CanvasOnDesk {
  let seed = 1;
  const random = (bytes: Uint8Array): Uint8Array =>
    bytes.map(() => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed >> 8;
    });
  const doc = createYDoc();
  writeSnapshot(doc, snapshot, { by: BY, nowMs: 0, random });
  const board = new BoardDocument(doc);
  const editorOf = (on: BoardDocument): BoardEditor =>
    new BoardEditor({ board: on, by: () => BY, now: () => 0, random });
  const editor = editorOf(board);
  const frames = new FrameQueue(() => () => undefined);
  const rules = createRuleSet(board.view, { today: '2026-11-23' });
  const findingStore = new FindingStore(board, rules, frames, clock);
  const boardStore = new BoardStore(board, frames, clock);
  const interfaceStore = createInterfaceStore({
    theme: 'light',
    language: 'en',
    arrows: 'to-successor',
    panelOpen: false,
    panelWidthPx: 320,
  });
  const model = new CanvasModel(
    { boardStore, findingStore, ...(clock !== undefined && { clock }) },
    interfaceStore,
    createCanvasStore(),
    arrangerFor(board.view),
  );
  model.connect();
  const moves: { readonly items: readonly ItemId[]; readonly place: Place }[] = [];
  const { view } = board;
  return {
    model,
    findingStore,
    interfaceStore,
    board,
    moves,
    moveItems: (items, place) => {
      moves.push({ items, place });
      const label = { kind: 'move-items', items } as const;
      return editor.perform(label, (edit) => moveItems(edit, items, place)).ok;
    },
    perform: (label, command) => editor.perform(label, command),
    performElsewhere: (label, command) => {
      const copy = new BoardDocument(createYDoc());
      mergeState(copy, stateOf(board));
      const done = editorOf(copy).perform(label, command);
      mergeState(board, stateOf(copy));
      return done;
    },
    nextFrame: () => frames.flushNow(),
    item: (title) => idOf([...view.items()].find((item) => item.title === title)),
    team: (name) => idOf(view.teams().find((team) => team.name === name)),
    sprint: (name) => idOf(view.sprints().find((sprint) => sprint.name === name)),
    line: (from, to) =>
      idOf(
        [...view.lines()].find(
          (line) => view.item(line.from)?.title === from && view.item(line.to)?.title === to,
        ),
      ),
  };
}

function inCells(view: BoardView): Arranger {
  return {
    arrange: () => new GridCards(layoutGrid(view)),
    routes: (cards, lines) =>
      new DependencyRoutes(cards instanceof GridCards ? cards.grid : layoutGrid(view), lines),
    isMovedBy: ({ cells }) => cells.size > 0,
  };
}

function idOf<Id>(entity: { readonly id: Id } | undefined): Id {
  if (entity === undefined) throw new Error('There is nothing of that name on the board');
  return entity.id;
}

/** Two teams, two Sprints; `a` before `b` crosses teams in one Sprint, `c` before `d` is healthy. */
export const SMALL_BOARD: BoardSnapshot = {
  teams: ['Blue', 'Red', 'Green'].map((name) => ({ ref: name, name })),
  sprints: [1, 2].map((number) => ({
    ref: number.toString(),
    name: `Sprint ${number.toString()}`,
    number,
  })),
  items: [
    { ref: 'a', title: 'a', team: 'Blue', sprint: '1', size: 5 },
    { ref: 'b', title: 'b', team: 'Red', sprint: '1', size: 8 },
    { ref: 'c', title: 'c', team: 'Blue', sprint: '1', size: 3 },
    { ref: 'd', title: 'd', team: 'Blue', sprint: '2' },
    { ref: 'e', title: 'e' },
  ],
  dependencies: [
    { from: 'a', to: 'b', cause: 'artifacts' },
    { from: 'c', to: 'd', cause: 'artifacts' },
  ],
  capacities: [{ team: 'Blue', sprint: '2', points: 4 }],
};
