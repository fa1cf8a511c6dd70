import type { Place, SprintId, TeamId } from '@weft/domain';

/** Values by place. Unlike a map by `CellId` it makes no text for each PBI that is asked about. */
export class PlaceMap<Value> {
  readonly #bySprint = new Map<SprintId | null, Map<TeamId | null, Value>>();

  get({ team, sprint }: Place): Value | undefined {
    return this.#bySprint.get(sprint)?.get(team);
  }

  set({ team, sprint }: Place, value: Value): void {
    const byTeam = this.#bySprint.get(sprint);
    if (byTeam === undefined) this.#bySprint.set(sprint, new Map([[team, value]]));
    else byTeam.set(team, value);
  }

  /** Values at places of the Sprint. */
  inSprint(sprint: SprintId | null): Iterable<Value> {
    return this.#bySprint.get(sprint)?.values() ?? [];
  }
}
