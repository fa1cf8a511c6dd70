import {
  OUTSIDE,
  compareRank,
  compareSprints,
  type BoardView,
  type SprintId,
  type TeamId,
} from '@weft/domain';

/** Teams as the rows of the Grid: those put aside that still hold PBIs come last. */
export function teamsInOrder(view: BoardView): readonly (TeamId | null)[] {
  const teams = view.teams().map(({ id }) => id);
  const known = new Set<TeamId | null>([null, ...teams, OUTSIDE]);
  const used = new Set([...view.items()].map(({ place }) => place.team));
  const aside = [...used]
    .flatMap((id) => (id === null || known.has(id) ? [] : (view.team(id) ?? [])))
    .sort(compareRank);
  return [null, ...teams, ...aside.map(({ id }) => id), OUTSIDE];
}

/** Sprints by number, as the columns of the Grid; what is in none (null) comes after what is planned. */
export function sprintsInOrder(view: BoardView): readonly (SprintId | null)[] {
  const known = new Set(view.sprints().map(({ id }) => id));
  const used = new Set([...view.items()].map(({ place }) => place.sprint));
  const aside = [...used].flatMap((id) =>
    id === null || known.has(id) ? [] : (view.sprint(id) ?? []),
  );
  return [...[...view.sprints(), ...aside].sort(compareSprints).map(({ id }) => id), null];
}
