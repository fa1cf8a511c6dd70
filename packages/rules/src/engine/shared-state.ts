import {
  type BoardChange,
  type BoardView,
  type ItemId,
  type LineId,
  type Place,
  type ProductBacklogItem,
  type ScrumTeam,
  type TeamId,
} from '@weft/domain';
import { CrossTeamLines } from '../cross-team-lines.ts';
import type { LineScope } from '../line-scope.ts';
import { OpenLinesOfView, type OpenLines } from '../open-lines.ts';
import { idsOfTeams, lowestSelected, remembered, skillsByTeam } from '../rule-context.ts';
import { DETOUR_LINES, type RuleContext } from '../rule.ts';
import { Timeline } from '../timeline.ts';
import { CellItems } from './cell-items.ts';
import { CellStands, type StandChange } from './cell-stands.ts';
import { Family } from './family.ts';
import { LoneItems } from './lone-items.ts';
import type { NumberedLines } from './numbered-lines.ts';
import { UnassignedItems } from './unassigned-items.ts';

const NO_ITEMS: ReadonlySet<ItemId> = new Set();

/** What a change did to the things the rule set keeps for all rules. */
export interface SharedChange {
  /** Anything but the name of a Sprint became different. */
  readonly sprints: boolean;
  /** Anything but the name of a team of the Nexus became different. */
  readonly teams: boolean;
  /**
   * PBIs that may be compared with the lowest that was selected for a near Sprint, when that is
   * another one, or something is said of it; otherwise none.
   */
  readonly passedOver: ReadonlySet<ItemId>;
  /** Cells of which something else is true now for the PBIs in them. */
  readonly stands: StandChange;
  /** PBIs that stood or stand alone in one of the changed cells. */
  readonly loneItems: ReadonlySet<ItemId>;
  /** PBIs that are, or were until now, a parent of a changed one. */
  readonly parents: ReadonlySet<ItemId>;
}

/** What all rules share, kept in step with the board. */
export class SharedState {
  readonly family: Family;
  /** Counted by the engine, before any rule runs. */
  readonly crossTeamLines: CrossTeamLines = new CrossTeamLines();
  readonly #view: BoardView;
  readonly #today: string;
  readonly #lone: LoneItems;
  readonly #unassigned: UnassignedItems;
  readonly #cells: CellItems;
  readonly #stands: CellStands;
  #timeline: Timeline;
  #teams: readonly ScrumTeam[];
  #nexusTeams: ReadonlySet<TeamId>;
  #context: RuleContext;
  /** Undefined: nobody has changed anything yet. */
  #openLines: OpenLinesOfView | undefined;
  #selected: ProductBacklogItem | undefined;

  /** `all`: the whole board as it is now, for the check of everything. */
  constructor(view: BoardView, today: string, all: NumberedLines) {
    this.#view = view;
    this.#today = today;
    this.family = new Family(view, all.items);
    this.#lone = new LoneItems(view, all.items.byCell.keys());
    this.#unassigned = new UnassignedItems(view);
    this.#cells = new CellItems(view, all.items.byCell);
    this.#stands = new CellStands(view, this.#cells, all.items.byCell.keys());
    this.#timeline = new Timeline(view);
    this.#teams = view.teams();
    this.#nexusTeams = idsOfTeams(this.#teams);
    this.#context = this.#newContext(all);
    this.#selected = this.#context.lowestSelected();
  }

  get context(): RuleContext {
    return this.#context;
  }

  /** Brings what the context says of open lines up to date, see `OpenLinesOfView.follow`. */
  followLines(
    items: Iterable<ItemId>,
    lines: Iterable<readonly [LineId, LineScope | undefined]>,
    besideThem: Iterable<LineId>,
  ): void {
    this.#openLines?.follow(items, lines, besideThem);
  }

  /** Brings it up to date with the board, but for lines. Renaming changes nothing that rules share. */
  update(change: BoardChange): SharedChange {
    const stands = this.#stands.update(this.#cells.update(change));
    const parents = this.family.update(change.items);
    const loneItems = this.#lone.touchedBy(change.cells);
    this.#unassigned.update(change.items);
    const sprints = change.sprints.size > 0 && this.#updateTimeline();
    const teams = change.teams.size > 0 && this.#updateTeams();
    const selectedBefore = this.#selected;
    if (sprints || teams) this.#openLines = undefined;
    this.#openLines ??= this.#lookUpOpenLines();
    this.#context = this.#newContext(this.#openLines);
    this.#selected = this.#context.lowestSelected();
    const isSelectionSame = selectedBefore === this.#selected;
    const passedOver = isSelectionSame ? NO_ITEMS : this.#unassigned.ids;
    return { sprints, teams, passedOver, stands, loneItems, parents };
  }

  #lookUpOpenLines(): OpenLinesOfView {
    const surroundings = {
      view: this.#view,
      timeline: this.#timeline,
      nexusTeams: this.#nexusTeams,
    };
    return new OpenLinesOfView(surroundings, DETOUR_LINES);
  }

  #updateTimeline(): boolean {
    const before = this.#timeline;
    this.#timeline = new Timeline(this.#view);
    return !before.equals(this.#timeline);
  }

  #updateTeams(): boolean {
    const before = this.#teams;
    this.#teams = this.#view.teams();
    this.#nexusTeams = idsOfTeams(this.#teams);
    if (before.length !== this.#teams.length) return true;
    return !this.#teams.every((team, at) => sameTeam(team, before[at]));
  }

  #newContext(openLines: OpenLines): RuleContext {
    const view = this.#view;
    const timeline = this.#timeline;
    const itemsIn = (place: Place): readonly ProductBacklogItem[] => this.#cells.itemsIn(place);
    return {
      view,
      today: this.#today,
      timeline,
      nexusTeams: this.#nexusTeams,
      childrenOf: (item) => this.family.childrenOf(item),
      lowestSelected: remembered(() => lowestSelected(view, timeline, itemsIn)),
      handoversInto: (cell) => this.crossTeamLines.into(cell),
      skillsOf: skillsByTeam(view),
      itemsIn,
      sumIn: (place) => this.#cells.sumIn(place),
      isOverloaded: (place) => this.#stands.isOver(place),
      habitsAt: (place) => this.#stands.habitsAt(place),
      openLines,
    };
  }
}

function sameTeam(a: ScrumTeam, b: ScrumTeam | undefined): boolean {
  if (a === b || b === undefined) return a === b;
  if (a.id !== b.id || a.rank !== b.rank || a.hue !== b.hue) return false;
  return sameTexts(a.skills, b.skills) && sameTexts(a.components, b.components);
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}
