import type { Collision } from '@weft/domain';

/** What is left of collisions after the field was decided. */
export function decided(collisions: readonly Collision[], field: string): readonly Collision[] {
  return collisions.filter((collision) => collision.field !== field);
}
