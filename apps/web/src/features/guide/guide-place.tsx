import { useEffect, type ReactNode } from 'react';
import { useInterface, useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { GuideMemory } from './guide-memory.ts';
import { GuideStrip } from './guide-strip.tsx';

/** Where the steps of getting started stand while they are open, also after a reload. */
export function GuidePlace(): ReactNode {
  const { boardId } = useSession();
  const interfaceStore = useInterfaceStore();
  const isOpen = useInterface((state) => state.guideOpen);
  useEffect(() => {
    const memory = new GuideMemory(boardId, () => window.localStorage);
    const { guideOpen, setGuideOpen } = interfaceStore.getState();
    if (memory.isOpen) setGuideOpen(true);
    else if (guideOpen) memory.keep(true);
    const stop = interfaceStore.subscribe((now, before) => {
      if (now.guideOpen !== before.guideOpen) memory.keep(now.guideOpen);
    });
    return () => {
      stop();
      // The next board has steps of its own.
      setGuideOpen(false);
    };
  }, [boardId, interfaceStore]);
  return isOpen ? <GuideStrip /> : null;
}
