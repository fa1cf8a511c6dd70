import type { BoardComment, Mention, Person, UserId } from '@weft/domain';

/** What is known of who works on a board. */
export interface KnownPeople {
  /** Who is here now. */
  readonly present: readonly { readonly id: UserId; readonly name: string }[];
  readonly comments: readonly Pick<BoardComment, 'by' | 'byName'>[];
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
}

/**
 * Everybody one can mention, by name: users who are here or wrote comments, and the people of the board.
 * One of them who has the name of a user is that user. Of equal names all but the first get a number.
 */
export function mentionable(known: KnownPeople): readonly Mention[] {
  const users = new Map<string, string>();
  for (const { id, name } of known.present) if (name !== '') users.set(id, name);
  for (const { by, byName } of known.comments.toReversed()) {
    if (by !== undefined && byName !== '' && !users.has(by)) users.set(by, byName);
  }
  const names = new Set(Array.from(users.values(), plain));
  const others = known.people.filter(({ name }) => name !== '' && !names.has(plain(name)));
  const all = [
    ...Array.from(users, ([id, name]) => ({ id: id as UserId, name })),
    ...others.map(({ id, name }) => ({ id, name })),
  ].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
  const given = new Map<string, number>();
  return all.map(({ id, name }) => {
    const label = name.replace(/[[\]()\n]/g, '').trim();
    const count = (given.get(plain(label)) ?? 0) + 1;
    given.set(plain(label), count);
    return { id, name: count === 1 ? label : `${label} ${count.toString()}` };
  });
}

/** Those whose name, or a part of it, begins like this. */
export function mentionsLike(
  all: readonly Mention[],
  query: string,
  most: number,
): readonly Mention[] {
  const wanted = plain(query);
  return all
    .filter(({ name }) => {
      const said = plain(name);
      return said.startsWith(wanted) || said.split(' ').some((word) => word.startsWith(wanted));
    })
    .slice(0, most);
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
