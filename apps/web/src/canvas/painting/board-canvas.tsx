import { useEffect, useRef, type ReactNode } from 'react';
import { useMessages } from '../../messages/catalogue.ts';
import { forgetFirstFrame, tellFirstFrame } from '../../session/first-frame.ts';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { BoardPainter } from './board-painter.ts';
import { useCanvas } from '../canvas-context.tsx';
import type { CanvasStore } from '../canvas-state.ts';
import styles from '../canvas-surface.module.css';
import type { Scene } from './scene.ts';

/**
 * The canvas below the cards: the ground, all dependency lines, and cards too far to be read; a second one shows what
 * moves with the hand.
 */
export function BoardCanvas(props: {
  /** Paints what lies behind lines and cards; the same function for ever. */
  readonly paintGround: (scene: Scene) => void;
  /** Paints what lies above them; the same function for ever. */
  readonly paintAbove: ((scene: Scene) => void) | undefined;
  readonly onPainter: (painter: BoardPainter | undefined) => void;
}): ReactNode {
  const { onPainter, paintGround, paintAbove } = props;
  const { model, nodes, container } = useCanvas();
  const interfaceStore = useInterfaceStore();
  const session = useSession();
  const words = useMessages().canvas;
  const canvas = useRef<HTMLCanvasElement>(null);
  const handCanvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (canvas.current === null || handCanvas.current === null) return undefined;
    const tellWhenComplete = (): void => {
      if (model.state.getState().drawn) return;
      const shown = container.current?.querySelectorAll('.react-flow__node').length ?? 0;
      if (shown < nodes.window.nodes.length) return;
      requestAnimationFrame(() => {
        void tellFirstFrame(session).then(() => model.state.setState({ drawn: true }));
      });
    };
    const painter = new BoardPainter({
      canvas: canvas.current,
      handCanvas: handCanvas.current,
      model,
      nodes,
      frames: session.frames,
      selectedLine: () => interfaceStore.getState().selectedLine,
      verbs: { 'to-successor': words.before, 'to-predecessor': words.waitsForVerb },
      loadLater: async () => {
        await untilDrawn(model.state);
        return (await import('./paint-later.ts')).laterPaintOf(session, words);
      },
      paintGround,
      onPainted: (scene) => {
        paintAbove?.(scene);
        tellWhenComplete();
      },
    });
    onPainter(painter);
    return () => {
      onPainter(undefined);
      painter.close();
      forgetFirstFrame();
    };
  }, [model, nodes, container, interfaceStore, session, words, paintGround, paintAbove, onPainter]);

  return (
    <>
      <canvas ref={canvas} className={styles['paint']} aria-hidden="true" />
      <canvas ref={handCanvas} className={styles['paint']} aria-hidden="true" hidden />
    </>
  );
}

/** Nothing that the first frame does not need is loaded before it stands. */
async function untilDrawn(state: CanvasStore): Promise<void> {
  if (state.getState().drawn) return;
  await new Promise<void>((resolve) => {
    const stop = state.subscribe(({ drawn }) => {
      if (!drawn) return;
      stop();
      resolve();
    });
  });
}
