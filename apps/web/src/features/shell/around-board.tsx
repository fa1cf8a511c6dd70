import type { ReactNode } from 'react';
import { FollowFrame } from '../presence/follow-frame.tsx';
import { ToastRegion } from './toast-region.tsx';
import { useGuardLeaving } from './use-guard-leaving.ts';

/** What is there on every screen of an open board, once it can be changed. */
export function AroundBoard(): ReactNode {
  useGuardLeaving();
  return (
    <>
      <FollowFrame />
      <ToastRegion />
    </>
  );
}
