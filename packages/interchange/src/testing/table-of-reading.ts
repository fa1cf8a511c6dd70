import type { ImportReading } from '../import-reading.ts';
import type { ExpectedTable } from './expected-table.ts';

/** A reading in the form of an expected table. */
export function tableOfReading({ snapshot }: ImportReading): ExpectedTable {
  const teams = new Map(snapshot.teams.map(({ ref, name }) => [ref, name]));
  const sprints = new Map(snapshot.sprints.map(({ ref, name }) => [ref, name]));
  return {
    items: snapshot.items.map((item) => [
      item.ref,
      teams.get(item.team ?? '') ?? null,
      sprints.get(item.sprint ?? '') ?? null,
      item.state ?? 'todo',
    ]),
    dependencies: sorted(snapshot.dependencies.map(({ from, to }) => [from, to])),
    parents: sorted(snapshot.items.flatMap(({ ref, parent }) => (parent ? [[ref, parent]] : []))),
    sprints: snapshot.sprints.map(({ name, number }) => [name, number]),
    teams: snapshot.teams.map(({ name }) => name),
  };
}

function sorted(pairs: readonly (readonly [string, string])[]): [string, string][] {
  return pairs
    .map(([first, second]): [string, string] => [first, second])
    .toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
}
