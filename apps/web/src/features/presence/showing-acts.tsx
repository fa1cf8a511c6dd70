import { MessageSquareText, Pointer } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useCanvasActions } from '../../canvas/use-canvas-actions.ts';
import { usePeopleOnCanvas } from '../../canvas/people/use-people-on-canvas.ts';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import styles from './showing-acts.module.css';

/** What one shows to others and the board keeps nothing of; there while there are others. */
export function ShowingActs(): ReactNode {
  const isAlone = usePeopleOnCanvas(({ present }) => present.length === 0);
  const isInHand = useInterface((state) => state.tool === 'laser');
  const announce = useInterface((state) => state.announce);
  const actions = useCanvasActions();
  const words = useLaterMessages().together;
  useEffect(() => {
    if (isInHand) announce(words.laserOn);
  }, [isInHand, announce, words]);
  if (isAlone && !isInHand) return null;
  return (
    <div role="group" aria-label={words.acts} className={styles['acts']}>
      <IconButton
        icon={Pointer}
        label={words.laser}
        shortcut="K"
        aria-keyshortcuts="K"
        aria-pressed={isInHand}
        tooltipSide="above"
        onClick={() => actions.takeLaser()}
      />
      <IconButton
        icon={MessageSquareText}
        label={words.say}
        shortcut="/"
        aria-keyshortcuts="/"
        tooltipSide="above"
        onClick={() => actions.sayAtPointer()}
      />
    </div>
  );
}
