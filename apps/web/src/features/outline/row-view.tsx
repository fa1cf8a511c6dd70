import type { ReactNode } from 'react';
import { unreachable } from '@weft/domain';
import { GroupRow } from './group-row.tsx';
import { ItemRow } from './item-row.tsx';
import { LineRow } from './line-row.tsx';
import type { RowProps } from './row-frame.tsx';
import { CollisionRow, FindingRow } from './said-row.tsx';

/** A row by what it is about. */
export function RowView(props: RowProps): ReactNode {
  const { entry } = props.row;
  switch (entry.kind) {
    case 'nexus':
    case 'sprint':
    case 'team':
      return <GroupRow {...props} />;
    case 'item':
      return <ItemRow {...props} id={entry.item} />;
    case 'waits-for':
    case 'enables':
      return <LineRow {...props} entry={entry} />;
    case 'collision':
      return <CollisionRow {...props} open={entry.open} />;
    case 'finding':
      return <FindingRow {...props} finding={entry.finding} />;
    default:
      return unreachable(entry);
  }
}
