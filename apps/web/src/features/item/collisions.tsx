import type { ReactNode } from 'react';
import type { ProductBacklogItem } from '@weft/domain';
import { CollisionCard } from '../changes/collision-card.tsx';

/** What of a PBI people decided differently without knowledge of each other. */
export function Collisions(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { id, collisions } = props.item;
  return collisions.map((collision) => (
    <CollisionCard
      key={collision.field}
      open={{ key: `${id}:${collision.field}`, subject: { kind: 'item', item: id }, collision }}
      namesSubject={false}
    />
  ));
}
