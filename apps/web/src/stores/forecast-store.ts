import type { BoardDocument } from '@weft/board-doc';
import type { BoardEdit, BoardView } from '@weft/domain';
import { Forecast, type Effect } from '@weft/rules';
import type { BoardSession } from '../session/board-session.ts';
import { useSession } from './app-context.tsx';
import { CollectedChange } from './collected-change.ts';

/**
 * Says what edits would do to the open board, by the board as it is when asked. The first question
 * costs a check of the whole board; it is then kept in step.
 */
export class ForecastStore {
  readonly #board: BoardDocument;
  readonly #today: () => string;
  readonly #collected = new CollectedChange();
  #forecast: Forecast | undefined;
  /** A forecast of which a part was made. */
  #begun: ReturnType<typeof Forecast.begin> | undefined;
  #day = '';

  /** `today`: the board's date, asked for each time. */
  constructor(board: BoardDocument, today: () => string) {
    this.#board = board;
    this.#today = today;
    board.observe((change) => this.#collected.add(change));
  }

  /** Kept in step with the board; for the ways out, which compare many edits. */
  get forecast(): Forecast {
    return this.#current();
  }

  /** What these edits would do; nothing is written anywhere. */
  effectOf(edits: readonly BoardEdit[]): Effect {
    return this.#current().effectOf(edits);
  }

  /** The board as it would be after the edits that were last asked about. */
  get planned(): BoardView {
    return this.#current().planned;
  }

  /**
   * Does a part of what the first question costs, to be called while nothing else is done; true: there is
   * more to do. A board that changed meanwhile is checked at once: it may go on changing.
   */
  prepare(): boolean {
    const today = this.#today();
    if (this.#begun === undefined) {
      if (this.#forecast !== undefined) return false;
      this.#begin(today);
    } else if (this.#day !== today || !this.#collected.isEmpty) {
      this.#begun = undefined;
      this.#current();
      return false;
    }
    const step = this.#begun?.next();
    if (step?.done !== true) return true;
    this.#begun = undefined;
    this.#forecast = step.value;
    return false;
  }

  #begin(today: string): void {
    this.#collected.take();
    this.#day = today;
    this.#begun = Forecast.begin(this.#board.view, { today });
  }

  #current(): Forecast {
    let isMore = this.#begun !== undefined;
    while (isMore) isMore = this.prepare();
    const change = this.#collected.take();
    const today = this.#today();
    if (this.#forecast === undefined || this.#day !== today) {
      this.#day = today;
      this.#forecast = new Forecast(this.#board.view, { today });
    } else if (change !== undefined) this.#forecast.apply(change);
    return this.#forecast;
  }
}

/** One for each open board, made when first asked for: most visits ask for none. */
const STORES = new WeakMap<BoardSession, ForecastStore>();

/** The forecast of a board. */
export function forecastOf(session: BoardSession): ForecastStore {
  const known = STORES.get(session);
  if (known !== undefined) return known;
  const store = new ForecastStore(session.board, () => session.today);
  STORES.set(session, store);
  return store;
}

/** The forecast of the open board. */
export function useForecast(): ForecastStore {
  return forecastOf(useSession());
}
