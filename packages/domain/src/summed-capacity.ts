import type { SprintId, TeamId } from './ids.ts';
import type { Person } from './person.ts';

/**
 * What the people of a team can do in a Sprint, added up, in the board's size unit; undefined:
 * nobody said. The team's capacity is a decision of its own, this is only what it can be held against.
 */
export function summedCapacity(
  people: readonly Person[],
  { team, sprint }: { readonly team: TeamId; readonly sprint: SprintId },
): number | undefined {
  let thousandths: number | undefined;
  for (const { capacities } of people) {
    const said = capacities.find((one) => one.team === team && one.sprint === sprint);
    if (said !== undefined) {
      // A sum of thousandths is exact, so it does not depend on the order of the people.
      thousandths = (thousandths ?? 0) + Math.round(said.points * THOUSANDTHS);
    }
  }
  return thousandths === undefined ? undefined : thousandths / THOUSANDTHS;
}

const THOUSANDTHS = 1000;
