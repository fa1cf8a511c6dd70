import {
  placeOf,
  type BoardView,
  type CellId,
  type DependencyLine,
  type ItemId,
} from '@weft/domain';
import { DependencyRoutes, layoutGrid, type PlanningGrid } from '@weft/layout';
import type { BoardChange, LineId, SprintId } from '@weft/domain';
import type { Finding, Severity } from '@weft/rules';
import type { BoardSession } from '../session/board-session.ts';
import type { Arrows, InterfaceStore } from '../stores/interface-store.ts';
import type { CanvasStore } from './canvas-state.ts';
import type { itemsInLens } from './lens.ts';

/** The board's session, as far as the canvas computes from it. */
export type CanvasSession = Pick<BoardSession, 'boardStore' | 'findingStore'>;

/**
 * Geometry of the open board, kept in step with it: the Grid, and the ways of the lines that are
 * shown. Computed when somebody looks, never before; knows nothing of React or pixels on a screen.
 */
export class CanvasModel {
  readonly view: BoardView;
  readonly state: CanvasStore;

  readonly #session: CanvasSession;
  readonly #interface: InterfaceStore;
  readonly #gridListeners = new Set<() => void>();
  readonly #paintListeners = new Set<() => void>();
  #grid: PlanningGrid | undefined;
  #routes: DependencyRoutes | undefined;
  #emphasis: DependencyRoutes | undefined;
  /** Loaded with the first lens: no first frame has one. */
  #itemsInLens: typeof itemsInLens | undefined;

  constructor(session: CanvasSession, interfaceStore: InterfaceStore, state: CanvasStore) {
    this.view = session.boardStore.view;
    this.state = state;
    this.#session = session;
    this.#interface = interfaceStore;
  }

  /** Where everything stands. The same object until something moved. */
  get grid(): PlanningGrid {
    const { unfolded, draft } = this.state.getState();
    this.#grid ??= layoutGrid(this.view, { unfolded, freeSlotIn: draft });
    return this.#grid;
  }

  /** Ways of the lines that are always shown: those with findings, or all when asked for. */
  get routes(): DependencyRoutes {
    this.#routes ??= new DependencyRoutes(this.grid, this.shownLines());
    return this.#routes;
  }

  /** Ways of further lines: those of the hovered and selected PBIs that are not shown otherwise. */
  get emphasis(): DependencyRoutes {
    this.#emphasis ??= new DependencyRoutes(
      this.grid,
      [...this.emphasised()].filter((line) => this.routes.route(line.id) === undefined),
      this.routes,
    );
    return this.#emphasis;
  }

  /** Lines that stand out now, whether they are shown otherwise or not. */
  emphasised(): ReadonlySet<DependencyLine> {
    const { hoveredItem, hoveredLine, focused } = this.state.getState();
    const { selection, selectedLine } = this.#interface.getState();
    const lines = new Set<DependencyLine>();
    for (const item of new Set([...selection, hoveredItem, focused])) {
      if (item === undefined) continue;
      for (const line of this.view.linesInto(item)) lines.add(line);
      for (const line of this.view.linesFrom(item)) lines.add(line);
    }
    for (const id of [hoveredLine, selectedLine]) {
      const line = id === undefined ? undefined : this.view.line(id);
      if (line !== undefined) lines.add(line);
    }
    return lines;
  }

  /** True for a board with nothing on it: no PBI, no team, no Sprint. */
  get isBlank(): boolean {
    const { places, rows, columns } = this.grid;
    return places.size === 0 && rows.length === 2 && columns.length === 1;
  }

  /** True while a PBI or a line is selected. */
  get hasSelection(): boolean {
    const { selection, selectedLine } = this.#interface.getState();
    return selection.size > 0 || selectedLine !== undefined;
  }

  /** Where the heads of lines are. */
  get arrows(): Arrows {
    return this.#interface.getState().arrows;
  }

  /** Worst finding of a line; undefined when it is healthy. */
  severityOf(line: LineId): Severity | undefined {
    return worst(this.#session.findingStore.rules.ofLine(line));
  }

  /** Worst finding of a PBI. */
  severityOfItem(item: ItemId): Severity | undefined {
    return worst(this.#session.findingStore.rules.ofItem(item));
  }

  /** Worst finding in a cell: of its PBIs, and of the cell itself. */
  severityOfCell(cell: CellId): Severity | undefined {
    const { rules } = this.#session.findingStore;
    let found = worst(rules.ofCell(cell));
    for (const item of this.view.itemsIn(cell)) {
      if (found === 'error') return found;
      found = worse(found, this.severityOfItem(item));
    }
    return found;
  }

  /** Calls `listener` when any finding came, went or changed. */
  subscribeFindings(listener: () => void): () => void {
    return this.#session.findingStore.all.subscribe('all', listener);
  }

  subscribeGrid = (listener: () => void): (() => void) => {
    this.#gridListeners.add(listener);
    return () => this.#gridListeners.delete(listener);
  };

  /** Calls `listener` when anything that is painted may look different. */
  subscribePaint(listener: () => void): () => void {
    this.#paintListeners.add(listener);
    return () => this.#paintListeners.delete(listener);
  }

  /** Follows the board until the returned function is called. */
  connect(): () => void {
    const { boardStore, findingStore } = this.#session;
    this.#relayout();
    const stops = [
      boardStore.subscribeChanges((change) => this.#follow(change)),
      findingStore.all.subscribe('all', () => this.#rerouted()),
      this.state.subscribe((now, before) => {
        if (now.unfolded !== before.unfolded || now.draft !== before.draft) this.#relayout();
        else this.#reemphasised();
      }),
      this.#interface.subscribe((now, before) => {
        if (now.lens !== before.lens) this.#refocus();
        else if (now.arrows !== before.arrows) this.#repaint();
        else if (now.shownLines !== before.shownLines) this.#rerouted();
        else if (now.selection !== before.selection || now.selectedLine !== before.selectedLine) {
          this.#reemphasised();
        }
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** Shows or hides the cards of a closed Sprint. */
  toggleFold(sprint: SprintId): void {
    const unfolded = new Set(this.state.getState().unfolded);
    if (!unfolded.delete(sprint)) unfolded.add(sprint);
    this.state.setState({ unfolded });
  }

  /** The cell that a new PBI goes to: where the pointer or the keyboard is, else the Product Backlog. */
  cellForNew(hovered: CellId | undefined): CellId {
    const { focused } = this.state.getState();
    const place = focused === undefined ? undefined : this.grid.places.get(focused);
    const [first] = this.grid.cells;
    const cell = place?.cell.id ?? hovered ?? first?.id;
    if (cell === undefined) throw new Error('A Grid has at least one cell');
    return cell;
  }

  /** Lines that hurt, those asked for, and in a lens all that lie in it. */
  *shownLines(): Iterable<DependencyLine> {
    const { shownLines } = this.#interface.getState();
    const { inLens } = this.state.getState();
    for (const line of this.view.lines()) {
      const isShown =
        inLens === undefined
          ? this.severityOf(line.id) !== undefined ||
            (isOpen(line, this.view) ? shownLines.healthy : shownLines.resolved)
          : inLens.has(line.from) && inLens.has(line.to);
      if (isShown) yield line;
    }
  }

  #follow(change: BoardChange): void {
    if (this.#interface.getState().lens !== undefined) this.#refocus();
    if (change.cells.size > 0 || change.teams.size > 0 || change.sprints.size > 0) this.#relayout();
    else if (change.lines.size > 0) this.#rerouted();
    else this.#repaint();
  }

  /** Works out anew which PBIs stand out. */
  #refocus(): void {
    const { lens } = this.#interface.getState();
    const inLens = lens === undefined ? undefined : this.#itemsInLens?.(lens, this.view);
    this.state.setState({ inLens });
    this.#rerouted();
    if (lens === undefined || this.#itemsInLens !== undefined) return;
    void this.#loadLens();
  }

  async #loadLens(): Promise<void> {
    this.#itemsInLens = (await import('./lens.ts')).itemsInLens;
    this.#refocus();
  }

  #relayout(): void {
    this.#grid = undefined;
    for (const listener of this.#gridListeners) listener();
    this.#rerouted();
  }

  #rerouted(): void {
    this.#routes = undefined;
    this.#reemphasised();
  }

  #reemphasised(): void {
    this.#emphasis = undefined;
    this.#repaint();
  }

  #repaint(): void {
    for (const listener of this.#paintListeners) listener();
  }
}

/** True while a line still ties its ends: it is not resolved and the first is not Done. */
export function isOpen(line: DependencyLine, view: BoardView): boolean {
  return line.status !== 'resolved' && view.item(line.from)?.state !== 'done';
}

/** The worst of some findings. */
export function worst(findings: readonly Finding[]): Severity | undefined {
  let found: Severity | undefined;
  for (const { severity } of findings) {
    if (severity === 'error') return 'error';
    if (severity === 'warning') found = 'warning';
    else found ??= 'info';
  }
  return found;
}

const SERIOUSNESS = { error: 3, warning: 2, info: 1 } as const;

function worse(a: Severity | undefined, b: Severity | undefined): Severity | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return SERIOUSNESS[a] >= SERIOUSNESS[b] ? a : b;
}

/** True when PBIs in the cell count against a capacity. */
export function hasCapacity(cell: CellId, view: BoardView): boolean {
  const { team, sprint } = placeOf(cell);
  return team !== null && sprint !== null && view.team(team) !== undefined;
}
