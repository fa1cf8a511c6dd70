import { Maximize, Map as MapIcon, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'reactflow';
import { chordText } from '../../commands/chord-text.ts';
import { useKeyText } from '../../commands/use-key-text.ts';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardCounts } from '../../stores/use-board.ts';
import { useFindingsVersion } from '../../stores/use-findings.ts';
import { ZOOM } from './camera.ts';
import { useCanvas, useCanvasState } from '../canvas-context.tsx';
import styles from '../canvas-tools.module.css';
import { useCanvasActions } from '../use-canvas-actions.ts';

/** Bottom right: how much is shown, and how large. */
export function ZoomControls(): ReactNode {
  const actions = useCanvasActions();
  const miniMap = useCanvasState((state) => state.miniMap);
  const words = useLaterMessages().canvasTools.zoom;
  return (
    <div className={styles['controls']}>
      <LinesToggle />
      <div role="group" aria-label={words.group} className={styles['zoom']}>
        <IconButton
          icon={Minus}
          label={words.out}
          shortcut={chordText('Mod+-')}
          tooltipSide="above"
          onClick={() => actions.zoomBy(1 / ZOOM.step)}
        />
        <Percent />
        <IconButton
          icon={Plus}
          label={words.in}
          shortcut={chordText('Mod+=')}
          tooltipSide="above"
          onClick={() => actions.zoomBy(ZOOM.step)}
        />
        <IconButton
          icon={Maximize}
          label={words.fit}
          shortcut={useKeyText('zoomFit', 'Shift+1')}
          tooltipSide="above"
          onClick={() => actions.showAll()}
        />
        <IconButton
          icon={MapIcon}
          label={words.miniMap}
          shortcut={useKeyText('miniMap', 'Shift+M')}
          tooltipSide="above"
          aria-pressed={miniMap}
          onClick={() => actions.toggleMiniMap()}
        />
      </div>
    </div>
  );
}

/** By itself: it alone is another with each step of a zoom. */
function Percent(): ReactNode {
  const actions = useCanvasActions();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const words = useLaterMessages().canvasTools.zoom;
  return (
    <button
      type="button"
      className={styles['percent']}
      aria-label={words.nowLabel(percent)}
      onClick={() => actions.showRealSize()}
    >
      {words.now(percent)}
    </button>
  );
}

/** Healthy dependencies are not drawn unless asked for; the number says that they are there. */
function LinesToggle(): ReactNode {
  const { model } = useCanvas();
  const shownAll = useInterface((state) => state.shownLines.healthy);
  const setShown = useInterface((state) => state.setShownLines);
  const words = useLaterMessages().canvasTools.zoom;
  const { lines } = useBoardCounts();
  useFindingsVersion();
  if (lines === 0) return null;
  const shown = model.routes.size;
  return (
    <button
      type="button"
      className={styles['lines']}
      aria-pressed={shownAll}
      aria-label={words.linesLabel(shown, lines)}
      title={words.linesLabel(shown, lines)}
      onClick={() => setShown({ healthy: !shownAll })}
    >
      {words.lines(shown, lines)}
    </button>
  );
}
