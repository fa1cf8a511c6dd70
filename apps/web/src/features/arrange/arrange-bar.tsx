import { Check } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { unreachable } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { classNames } from '../../interface/class-names.ts';
import floating from '../../interface/floating-bar.module.css';
import { SegmentedControl, type Segment } from '../../interface/segmented-control.tsx';
import { useLaterMessages, type LaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { MOST_ARRANGED, itemsInScope, type ArrangeScope } from './arrange-scope.ts';
import styles from './arrange.module.css';
import type { Arranging } from './use-arranging.ts';

interface ArrangeBarProps {
  readonly scope: ArrangeScope;
  readonly arranging: Arranging;
  readonly onScope: (scope: ArrangeScope) => void;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** Says what would be arranged and what that moves, and asks. Escape leaves everything as it is. */
export function ArrangeBar(props: ArrangeBarProps): ReactNode {
  const { scope, arranging, onScope, onApply, onClose } = props;
  const words = useLaterMessages().arrange;
  const bar = useRef<HTMLDivElement>(null);
  const segments = useSegments();
  useEffect(() => bar.current?.focus(), []);
  return (
    <div
      ref={bar}
      role="dialog"
      aria-label={words.title}
      data-over-canvas=""
      tabIndex={-1}
      className={classNames(floating['bar'], styles['bar'])}
      onKeyDown={(event) => {
        // Keys pressed in here are not meant for the board.
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className={styles['choice']}>
        <strong>{words.title}</strong>
        <SegmentedControl
          label={words.which}
          segments={segments}
          value={scope}
          onChange={onScope}
        />
      </div>
      <p className={styles['said']} role="status">
        {said(arranging, words)}
      </p>
      <div className={styles['acts']}>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button
          size="small"
          look="primary"
          icon={Check}
          unavailable={arranging.kind === 'shown' ? undefined : words.notYet}
          onClick={onApply}
        >
          {words.apply}
        </Button>
      </div>
    </div>
  );
}

/** Only what there is: nobody chooses an empty tray. */
function useSegments(): readonly Segment<ArrangeScope>[] {
  const { view } = useSession().board;
  const selection = useInterface((state) => state.selection);
  const words = useLaterMessages().arrange;
  const countOf = (scope: ArrangeScope): number => {
    const { items, locked } = itemsInScope(view, scope, selection);
    return items.length + locked;
  };
  return (['tray', 'selection', 'all'] as const)
    .map((value) => ({ value, count: countOf(value) }))
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => ({ value, label: words.scopes[value](count) }));
}

function said(arranging: Arranging, words: LaterMessages['arrange']): string {
  const { items, placed, locked } = arranging.chosen;
  switch (arranging.kind) {
    case 'nothing':
      return locked === 0 ? words.nothing : words.allLocked;
    case 'too-many':
      return words.tooMany(items.length, MOST_ARRANGED);
    case 'working':
      return words.working(items.length);
    case 'failed':
      return words.failed;
    case 'shown':
      return [
        words.shown(arranging.places.size),
        ...(placed > 0 ? [words.movesPlaced(placed)] : []),
        ...(locked > 0 ? [words.keepsLocked(locked)] : []),
      ].join(' ');
    default:
      return unreachable(arranging);
  }
}
