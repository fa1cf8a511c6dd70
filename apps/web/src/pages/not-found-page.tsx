import type { ReactNode } from 'react';
import { BoardGone } from '../features/shell/board-gone.tsx';

/** An address that is neither the start page nor a board. */
export function NotFoundPage(): ReactNode {
  return <BoardGone reason="no-such-page" />;
}
