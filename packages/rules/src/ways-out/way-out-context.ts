import {
  type BoardView,
  type EntityId,
  type ItemId,
  type NexusSprint,
  type Place,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { Forecast } from '../forecast/forecast.ts';
import { openEndsOf, type OpenEnds } from '../line-scope.ts';
import { missingSkills, skillsOfTeam } from '../skills.ts';
import { hasEnded } from '../sprint-plan.ts';
import { Timeline } from '../timeline.ts';
import type { WayOutOptions } from './way-out.ts';

/** What all ways out look things up in. */
export class WayOutContext {
  readonly view: BoardView;
  readonly today: string;
  readonly newId: <Id extends EntityId>() => Id;
  readonly titleOfRest: (title: string) => string;
  readonly timeline: Timeline;
  readonly nexusTeams: ReadonlySet<TeamId>;
  #forecast: Forecast | undefined;

  constructor(view: BoardView, options: WayOutOptions) {
    this.view = view;
    this.today = options.today;
    this.newId = options.newId;
    this.titleOfRest = options.titleOfRest ?? ((title) => title);
    this.timeline = new Timeline(view);
    this.nexusTeams = new Set(view.teams().map((team) => team.id));
    this.#forecast = options.forecast;
  }

  /** A full check when nobody passed one in: asked for only by ways out that compare findings. */
  get forecast(): Forecast {
    this.#forecast ??= new Forecast(this.view, { today: this.today });
    return this.#forecast;
  }

  isOver(sprint: NexusSprint): boolean {
    return hasEnded(sprint, this.today);
  }

  /** The first Sprint after that point in time that is not over. */
  sprintAfter(point: number): NexusSprint | undefined {
    return this.view
      .sprints()
      .find(
        (sprint) => !this.isOver(sprint) && (this.timeline.pointOf(sprint.id) ?? point) > point,
      );
  }

  /** The last Sprint before that point in time, over or not. */
  sprintBefore(point: number): NexusSprint | undefined {
    return this.view
      .sprints()
      .findLast((sprint) => (this.timeline.pointOf(sprint.id) ?? point) < point);
  }

  get currentSprint(): SprintId | null {
    const { current } = this.timeline;
    if (current === undefined) return null;
    return this.view.sprints().find(({ id }) => this.timeline.pointOf(id) === current)?.id ?? null;
  }

  /** Last day of the Sprint, ISO 8601; today when it has none or is over. */
  endOf(sprint: SprintId | null): string {
    const end = sprint === null ? undefined : this.view.sprint(sprint)?.end;
    return end !== undefined && end > this.today ? end : this.today;
  }

  /** Skills the PBI needs and the team lacks; of a team without any skill nobody knows. */
  skillsMissing(item: ItemId, team: TeamId): readonly string[] {
    const held = skillsOfTeam(this.view, team);
    return held.size === 0 ? [] : missingSkills(this.view.item(item)?.needs ?? [], held);
  }

  /** Open lines at the PBI, with the place of their other end. */
  openLinesAt(item: ItemId): readonly { readonly line: OpenEnds; readonly other: Place }[] {
    const lines = [...this.view.linesInto(item), ...this.view.linesFrom(item)];
    return lines
      .filter(({ from, to }) => from !== to)
      .map((line) => openEndsOf(this.view, line))
      .filter((line) => line !== undefined)
      .map((line) => ({ line, other: line.from.id === item ? line.to.place : line.from.place }));
  }
}
