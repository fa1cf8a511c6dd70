import type { Person, SprintId, TeamId } from '@weft/domain';

interface Cell {
  readonly team: TeamId;
  readonly sprint: SprintId;
}

/** What a person said they can do there, in the board's size unit; undefined: nothing was said. */
export function personCapacity(
  { capacities }: Pick<Person, 'capacities'>,
  { team, sprint }: Cell,
): number | undefined {
  return capacities.find((said) => said.team === team && said.sprint === sprint)?.points;
}

/** Who can say something: those in the team, and those of whom something was said before they left it. */
export function peopleToAsk(people: readonly Person[], cell: Cell): readonly Person[] {
  return people.filter(
    (person) =>
      person.teams.some(({ team }) => team === cell.team) ||
      personCapacity(person, cell) !== undefined,
  );
}
