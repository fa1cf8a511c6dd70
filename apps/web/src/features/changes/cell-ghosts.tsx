import { Flag } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CellId } from '@weft/domain';
import { Icon } from '../../interface/icon.tsx';
import { OtherPlaceButton } from './other-place-button.tsx';
import styles from './cell-ghosts.module.css';
import { useOpenCell } from './use-open-collisions.ts';

/** PBIs that are shown elsewhere while it is open whether they go here: each leads to its decision. */
export function CellGhosts({ cell }: { readonly cell: CellId }): ReactNode {
  const others = useOpenCell(cell)?.others;
  if (others === undefined || others.length === 0) return null;
  return (
    <ul className={styles['ghosts']}>
      {others.map((other) => (
        <li key={other.item}>
          <OtherPlaceButton cell={cell} other={other} className={styles['ghost']}>
            <Icon of={Flag} />
          </OtherPlaceButton>
        </li>
      ))}
    </ul>
  );
}
