import type { BoardSnapshot, BoardView } from '@weft/domain';

/** How many rows name a PBI of the same system and id that the board shows already. */
export function countExisting(view: BoardView, snapshot: BoardSnapshot): number {
  const known = new Set<string>();
  for (const { external } of view.items()) {
    if (external !== undefined) known.add(nameOf(external));
  }
  return snapshot.items.filter(
    ({ external }) => external !== undefined && known.has(nameOf(external)),
  ).length;
}

function nameOf(external: { readonly system: string; readonly key: string }): string {
  return JSON.stringify([external.system, external.key]);
}
