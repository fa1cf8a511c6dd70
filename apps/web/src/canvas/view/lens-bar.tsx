import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { unreachable, type BoardView } from '@weft/domain';
import { criticalPath } from '@weft/rules';
import { IconButton } from '../../interface/icon-button.tsx';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { useLaterMessages, type LaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import type { Lens, Reach } from '../../stores/interface-store.ts';
import { useCanvas, useCanvasState } from '../canvas-context.tsx';
import styles from '../canvas-tools.module.css';

/** Says what of the board stands out, and leads back to all of it. */
export function LensBar(): ReactNode {
  const lens = useInterface((state) => state.lens);
  const setLens = useInterface((state) => state.setLens);
  const inLens = useCanvasState((state) => state.inLens);
  const hasAim = useCanvasState((state) => state.aim !== undefined);
  const isDrawing = useInterface((state) => state.tool === 'dependency');
  const { model } = useCanvas();
  const words = useLaterMessages().canvasTools.lens;
  // What to do next with a dependency is said in the same place.
  if (lens === undefined || inLens === undefined || hasAim || isDrawing) return null;
  return (
    <div className={styles['lensBar']} role="status">
      <strong>{lensInWords(lens, inLens.size, model.view, words)}</strong>
      {lens.kind === 'neighbourhood' ? (
        <SegmentedControl
          label={words.reach}
          value={reachName(lens.reach)}
          segments={[
            { value: 'one', label: words.reaches.one },
            { value: 'two', label: words.reaches.two },
            { value: 'all', label: words.reaches.all },
          ]}
          onChange={(name) => setLens({ ...lens, reach: REACH_OF[name] })}
        />
      ) : null}
      <IconButton
        icon={X}
        label={words.leave}
        shortcut="Esc"
        tooltipSide="below"
        onClick={() => setLens(undefined)}
      />
    </div>
  );
}

type ReachName = 'one' | 'two' | 'all';
const REACH_OF: Readonly<Record<ReachName, Reach>> = { one: 1, two: 2, all: 'all' };

function reachName(reach: Reach): ReachName {
  if (reach === 'all') return 'all';
  return reach === 1 ? 'one' : 'two';
}

function lensInWords(
  lens: Lens,
  count: number,
  view: BoardView,
  words: LaterMessages['canvasTools']['lens'],
): string {
  switch (lens.kind) {
    case 'neighbourhood':
      return words.neighbourhood(view.item(lens.item)?.key ?? '');
    case 'with-dependencies':
      return words.withDependencies(count);
    case 'longest-chain':
      return count === 0 ? words.noChain : words.longestChain(count, criticalPath(view).points);
    default:
      return unreachable(lens);
  }
}
