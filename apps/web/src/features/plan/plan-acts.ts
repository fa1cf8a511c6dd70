import { placeOf, unreachable, type CellId, type ItemId } from '@weft/domain';
import { loadOf } from '@weft/rules';
import { currentFindingMessages } from '../../messages/finding-words.ts';
import { currentLaterMessages } from '../../messages/later.ts';
import { currentMessages } from '../../messages/catalogue.ts';
import { currentEditingMessages } from '../../messages/editing-words.ts';
import type { BoardSession } from '../../session/board-session.ts';
import type { InterfaceStore, ToastAction } from '../../stores/interface-store.ts';
import { whatOf } from '../findings/finding-words.ts';
import { cellInWords, effectInWords, itemsInWords, type PlanVocabulary } from './effect-words.ts';
import { pointsOver } from './cell-preview.ts';
import { heldIn, type Way } from './hand.ts';
import type { DropOutcome, PlanDesk } from './plan-desk.ts';

type Placed = Extract<DropOutcome, { readonly kind: 'placed' }>;

/** What people do on the plan, with what they are told about it. */
export class PlanActs {
  readonly #session: BoardSession;
  readonly #interfaceStore: InterfaceStore;
  readonly #desk: PlanDesk;

  constructor(session: BoardSession, interfaceStore: InterfaceStore, desk: PlanDesk) {
    this.#session = session;
    this.#interfaceStore = interfaceStore;
    this.#desk = desk;
  }

  /** Takes the selection into the hand when the PBI is part of it, else that one. */
  lift(item: ItemId, way: Way): boolean {
    const { selection } = this.#state;
    const items = selection.has(item) ? [...selection] : [item];
    if (!this.#desk.lift(items, way)) return false;
    if (!selection.has(item)) this.#state.select([item]);
    this.#say(this.#words.plan.said.lifted(this.#subject()));
    return true;
  }

  /** Puts the hand down, or asks first. */
  drop(cell: CellId, options: { readonly fill?: boolean } = {}): DropOutcome {
    const subject = this.#subject();
    return this.#tell(this.#desk.drop(cell, options), subject);
  }

  /** Yes to the open question. */
  agree(): DropOutcome {
    const subject = this.#subject();
    return this.#tell(this.#desk.agree(), subject);
  }

  /** Leaves everything where it is. */
  cancel(): void {
    if (this.#desk.state.getState().hand.kind === 'empty') return;
    const subject = this.#subject();
    this.#desk.putBack();
    this.#say(this.#words.plan.said.stays(subject));
  }

  /** Points at a cell and says what a drop there would do. */
  hoverAloud(cell: CellId): void {
    this.#desk.hover(cell);
    const preview = this.#desk.previews.look(cell);
    if (preview === undefined) return;
    const words = this.#words;
    const name = cellInWords(cell, this.#session.board.view, words);
    this.#say(words.plan.said.over(name, effectInWords(preview, words)));
  }

  /** Points at the next better or worse cell and says what a drop there would do. */
  stepAloud(direction: 1 | -1): CellId | undefined {
    const preview = this.#desk.step(direction);
    if (preview === undefined) this.#say(this.#words.plan.hand.noSuggestion);
    else this.hoverAloud(preview.cell);
    return preview?.cell;
  }

  #tell(outcome: DropOutcome, subject: string): DropOutcome {
    const { said, ask } = this.#words.plan;
    switch (outcome.kind) {
      case 'placed':
        this.#tellPlaced(outcome);
        return outcome;
      case 'asks':
        this.#say(
          outcome.question === 'finished-plan'
            ? ask.finished(this.#teamOf(outcome.cell))
            : ask.bringBack,
        );
        return outcome;
      case 'nothing':
        this.#say(outcome.why === 'here' ? said.stays(subject) : said.noneFits);
        return outcome;
      case 'refused':
        return outcome;
      default:
        return unreachable(outcome);
    }
  }

  #tellPlaced(outcome: Placed): void {
    const { commands: words } = currentEditingMessages();
    const { said } = this.#words.plan;
    const [worst] = outcome.added;
    const text = [
      words.moved(this.#nameOf(outcome.items), this.#whereTo(outcome.cell)),
      ...this.#loadOfMany(outcome),
      ...(worst === undefined ? [] : [this.#sentence(worst)]),
      ...(outcome.left > 0 ? [said.left(outcome.items.length, outcome.left)] : []),
    ].join(' ');
    const further: ToastAction = {
      label: said.waysOut,
      run: () => this.#state.openPanel('findings'),
    };
    this.#state.toast({
      text,
      action: { label: words.undo, run: this.#session.commands.takingBack() },
      ...(worst !== undefined && { further }),
    });
    this.#say(text);
  }

  #whereTo(
    cell: CellId,
  ): Parameters<ReturnType<typeof currentEditingMessages>['commands']['moved']>[1] {
    const { view } = this.#session.board;
    const { team, sprint } = placeOf(cell);
    const capacity = team === null || sprint === null ? undefined : view.capacity(team, sprint);
    return {
      team: team === null ? undefined : view.team(team)?.name,
      sprint: sprint === null ? undefined : view.sprint(sprint)?.name,
      pointsOver: pointsOver({ points: loadOf(view, cell).points, capacity }),
    };
  }

  /** How full the cell is now, where several PBIs came at once and it is not over its capacity. */
  #loadOfMany({ items, cell }: Placed): readonly string[] {
    const { view } = this.#session.board;
    const { team, sprint } = placeOf(cell);
    const capacity = team === null || sprint === null ? undefined : view.capacity(team, sprint);
    const { points } = loadOf(view, cell);
    if (items.length < 2 || capacity === undefined || points > capacity) return [];
    return [this.#words.plan.said.load(points, capacity)];
  }

  #sentence(finding: Placed['added'][number]): string {
    const { common: everyday, forms } = currentMessages();
    const { findings, ruleWords } = currentFindingMessages();
    return whatOf(finding, this.#session.board.view, { findings, ruleWords, everyday, forms });
  }

  #subject(): string {
    return this.#nameOf(heldIn(this.#desk.state.getState().hand)?.items ?? []);
  }

  #nameOf(items: readonly ItemId[]): string {
    return itemsInWords(items, this.#session.board.view, this.#words);
  }

  #teamOf(cell: CellId): string {
    const { team } = placeOf(cell);
    return team === null ? '' : (this.#session.board.view.team(team)?.name ?? '');
  }

  #say(text: string): void {
    this.#state.announce(text);
  }

  get #words(): PlanVocabulary {
    const { canvas, common } = currentMessages();
    return { plan: currentLaterMessages().plan, canvas, common };
  }

  get #state(): ReturnType<InterfaceStore['getState']> {
    return this.#interfaceStore.getState();
  }
}
