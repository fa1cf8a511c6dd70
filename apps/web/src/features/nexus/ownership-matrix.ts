import type { BoardView } from '@weft/domain';

/** What a team can own: what it knows (skills and domains), or parts of the product. */
export type OwnedKind = 'skills' | 'components';

/** Something that teams own or PBIs call for. */
export interface OwnedThing {
  readonly kind: OwnedKind;
  readonly name: string;
  /** PBIs on the board that are not Done and need the skill or touch the component. */
  readonly wantedBy: number;
}

/**
 * Everything that some team owns or some PBI that is not Done calls for: skills first, each kind by
 * name. What no team owns is in it too: that is what the matrix is looked at for.
 */
export function ownedThings(view: BoardView, kind: OwnedKind): readonly OwnedThing[] {
  const wanted = new Map<string, number>();
  for (const team of view.teams()) for (const name of team[kind]) wanted.set(name, 0);
  for (const item of view.items()) {
    if (item.state === 'done') continue;
    for (const name of kind === 'skills' ? item.needs : item.touches) {
      wanted.set(name, (wanted.get(name) ?? 0) + 1);
    }
  }
  return [...wanted]
    .map(([name, wantedBy]) => ({ kind, name, wantedBy }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** The list with the thing in it, or without it. */
export function toggled(owned: readonly string[], name: string, owns: boolean): readonly string[] {
  const others = owned.filter((each) => each !== name);
  return owns ? [...others, name] : others;
}
