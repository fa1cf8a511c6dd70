import { bringBack, finishPlan, moveItems, type Edit, type EditRefusal } from '@weft/board-doc';
import {
  done,
  placeOf,
  samePlace,
  type BoardView,
  type CellId,
  type ItemId,
  type Place,
  type Result,
} from '@weft/domain';
import { worstFirst, type Finding } from '@weft/rules';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Commands } from '../../commands/commands-to-come.ts';
import type { FindingStore } from '../../stores/finding-store.ts';
import type { CellPreview, Foresight } from './cell-preview.ts';
import { fittingItems } from './fill-capacity.ts';
import { HandPreviews, type RequestIdle } from './hand-previews.ts';
import {
  EMPTY_HAND,
  heldIn,
  lift,
  movedOver,
  withoutPlaced,
  withoutVanished,
  type Hand,
  type Question,
  type Way,
} from './hand.ts';
import { BACKLOG_CELL } from './plan-lanes.ts';
import { rankCells } from './rank-cells.ts';

/** What the desk needs of an open board. */
export interface PlanPorts {
  readonly view: BoardView;
  readonly foresight: Foresight;
  readonly commands: Pick<Commands, 'perform'>;
  readonly findings: Pick<FindingStore, 'rules' | 'settle'>;
  readonly requestIdle: RequestIdle;
  /** The cells that previews are shown in. */
  readonly cells: () => readonly CellId[];
}

export interface DeskState {
  readonly hand: Hand;
  /** Cells best first, once somebody asked for them; undefined: nobody did. */
  readonly ranking: readonly CellPreview[] | undefined;
  /** What was put down last, to be shown for a moment; a new object for every drop. */
  readonly landed: { readonly items: ReadonlySet<ItemId> } | undefined;
  /** Grows with every change of the board while something is in the hand. */
  readonly boardVersion: number;
}

/** What came of a drop. */
export type DropOutcome =
  | {
      readonly kind: 'placed';
      readonly cell: CellId;
      readonly items: readonly ItemId[];
      /** How many are still in the hand. */
      readonly left: number;
      /** Findings that are there now and were not before, worst first. */
      readonly added: readonly Finding[];
    }
  | { readonly kind: 'asks'; readonly question: Question; readonly cell: CellId }
  /** They stand there already, or none of them fits. */
  | { readonly kind: 'nothing'; readonly why: 'here' | 'none-fits' }
  | { readonly kind: 'refused' };

/**
 * What is in the hand on the plan, what a drop would do and the drop itself: one way for pointer,
 * keyboard and clicks. Knows no words and no screen.
 */
export class PlanDesk {
  readonly state: StoreApi<DeskState>;
  readonly previews: HandPreviews;
  readonly #ports: PlanPorts;

  constructor(ports: PlanPorts) {
    this.#ports = ports;
    this.previews = new HandPreviews(ports.foresight, ports.view, ports.requestIdle);
    this.state = createStore<DeskState>()(() => ({
      hand: EMPTY_HAND,
      ranking: undefined,
      landed: undefined,
      boardVersion: 0,
    }));
  }

  /** Takes PBIs into the hand; what was in it before stays where it is. False: there is nothing to take. */
  lift(items: Iterable<ItemId>, way: Way): boolean {
    const hand = lift(this.#ports.view, items, way);
    this.#hold(hand);
    return hand.kind !== 'empty';
  }

  /** Points at a cell, or at none. */
  hover(cell: CellId | undefined): void {
    const { hand } = this.state.getState();
    const next = movedOver(hand, cell);
    if (next === hand) return;
    this.state.setState({ hand: next });
    if (cell !== undefined) this.previews.look(cell);
  }

  /** Everything stays where it is. */
  putBack(): void {
    this.#hold(EMPTY_HAND);
  }

  /** Puts the hand down; with `fill` only what fits, and the rest stays in the hand. */
  drop(cell: CellId, options: { readonly fill?: boolean } = {}): DropOutcome {
    const hand = this.#current();
    if (hand === undefined || hand.way === 'look') return { kind: 'refused' };
    const fill = options.fill === true;
    const question = this.#questionAt(cell, hand.items);
    if (question === undefined) return this.#place(cell, fill);
    this.state.setState({ hand: { kind: 'asking', question, cell, fill, hand } });
    return { kind: 'asks', question, cell };
  }

  /** Yes to the open question: the drop is made, with what it asked about, in one step. */
  agree(): DropOutcome {
    const { hand } = this.state.getState();
    if (hand.kind !== 'asking') return { kind: 'refused' };
    const { cell, fill } = hand;
    return this.#place(cell, fill);
  }

  /** No to the open question: everything is still in the hand. */
  decline(): void {
    const { hand } = this.state.getState();
    if (hand.kind !== 'asking') return;
    this.state.setState({ hand: { ...hand.hand, way: 'clicks', over: undefined } });
  }

  /** Ranks all cells of teams whose plan is open; nothing is put down. */
  suggest(): readonly CellPreview[] {
    const ranking = rankCells(
      this.previews
        .lookAtAll()
        .filter(({ cell }) => cell !== BACKLOG_CELL && !isFinished(this.#ports.view, cell)),
    );
    this.state.setState({ ranking });
    return ranking;
  }

  /** Points at the next better (`-1`) or worse (`1`) cell; from outside the ranking, at the best. */
  step(direction: 1 | -1): CellPreview | undefined {
    const ranking = this.suggest();
    const over = this.#current()?.over;
    const at = ranking.findIndex(({ cell }) => cell === over);
    const next = ranking[at === -1 ? 0 : Math.min(ranking.length - 1, Math.max(0, at + direction))];
    if (next !== undefined) this.hover(next.cell);
    return next;
  }

  /** Takes the suggestions away again. */
  forgetRanking(): void {
    this.state.setState({ ranking: undefined });
  }

  /** The moment in which what was put down is shown is over. */
  forgetLanded(): void {
    this.state.setState({ landed: undefined });
  }

  /** The board changed, by whomever: numbers follow, the hand keeps what it holds. */
  followBoard(): void {
    const { hand, ranking, boardVersion } = this.state.getState();
    if (hand.kind === 'empty') return;
    const kept = withoutVanished(this.#ports.view, hand);
    const held = heldIn(kept);
    if (held === undefined || kept !== hand) this.previews.begin(held?.items ?? [], this.#cells());
    else this.previews.refresh();
    if (held?.over !== undefined) this.previews.look(held.over);
    this.state.setState({ hand: kept, boardVersion: boardVersion + 1 });
    if (ranking !== undefined && held !== undefined) this.suggest();
  }

  /** Which of what is held fits into the cell. */
  fitting(cell: CellId): readonly ItemId[] {
    return fittingItems(this.#ports.view, this.#current()?.items ?? [], cell);
  }

  #current(): ReturnType<typeof heldIn> {
    return heldIn(this.state.getState().hand);
  }

  #cells(): readonly CellId[] {
    return this.#ports.cells();
  }

  #hold(hand: Hand): void {
    const held = heldIn(hand);
    this.state.setState({ hand, ranking: undefined });
    if (held === undefined) this.previews.end();
    else this.previews.begin(held.items, this.#cells());
  }

  #questionAt(cell: CellId, items: readonly ItemId[]): Question | undefined {
    const { view } = this.#ports;
    if (items.some((id) => view.item(id)?.aside === true)) return 'put-aside';
    return isFinished(view, cell) ? 'finished-plan' : undefined;
  }

  #place(cell: CellId, fill: boolean): DropOutcome {
    const { view, commands, findings } = this.#ports;
    const { hand } = this.state.getState();
    const held = heldIn(hand)?.items ?? [];
    const place = placeOf(cell);
    const items = fill ? this.fitting(cell) : held;
    const aside = items.filter((id) => view.item(id)?.aside === true);
    const isHere = items.every((id) => standsThere(view, id, place));
    if (items.length === 0) {
      if (hand.kind === 'asking') this.state.setState({ hand: hand.hand });
      return { kind: 'nothing', why: 'none-fits' };
    }
    if (isHere && aside.length === 0) {
      this.#hold(EMPTY_HAND);
      return { kind: 'nothing', why: 'here' };
    }
    findings.settle();
    const before = new Set(findings.rules.findings.keys());
    const reopens = isFinished(view, cell);
    const command = (edit: Edit): Result<void, EditRefusal> => {
      const back = aside.length === 0 ? done(undefined) : bringBack(edit, aside);
      if (!back.ok) return back;
      const open = reopens ? reopen(edit, place) : done(undefined);
      return open.ok ? moveItems(edit, items, place) : open;
    };
    if (!commands.perform({ kind: 'move-items', items }, command).ok) return { kind: 'refused' };
    const added = [...findings.rules.findings.values()].filter(({ key }) => !before.has(key));
    const rest = withoutPlaced(hand, items);
    this.#hold(rest);
    this.state.setState({ landed: { items: new Set(items) } });
    return {
      kind: 'placed',
      cell,
      items,
      left: heldIn(rest)?.items.length ?? 0,
      added: worstFirst(added, view),
    };
  }
}

function isFinished(view: BoardView, cell: CellId): boolean {
  const { team, sprint } = placeOf(cell);
  return team !== null && sprint !== null && view.planIsFinished(team, sprint);
}

function reopen(edit: Edit, { team, sprint }: Place): Result<void, EditRefusal> {
  return team === null || sprint === null ? done(undefined) : finishPlan(edit, team, sprint, false);
}

/** A PBI that was given to several places stands in none of them for certain: a drop decides it. */
function standsThere(view: BoardView, id: ItemId, place: Place): boolean {
  const item = view.item(id);
  if (item === undefined) return true;
  return samePlace(item.place, place) && !item.collisions.some(({ field }) => field === 'place');
}
