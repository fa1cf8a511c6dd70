import { Suspense, lazy, type ReactNode } from 'react';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useOutline, useOutlineState } from './outline-context.tsx';

const ConnectPopover = lazy(async () => ({
  default: (await import('../dependencies/connect-popover.tsx')).ConnectPopover,
}));
const NewItemPopover = lazy(async () => ({
  default: (await import('./new-item-popover.tsx')).NewItemPopover,
}));
const MovePopover = lazy(async () => ({
  default: (await import('./move-popover.tsx')).MovePopover,
}));
const SizePopover = lazy(async () => ({
  default: (await import('./size-popover.tsx')).SizePopover,
}));

/** What is asked for in a small surface over the tree; one at a time. */
export function OutlinePopovers(): ReactNode {
  const canEdit = useCanEdit();
  const { state, actions } = useOutline();
  const sizing = useOutlineState((now) => now.sizing);
  const moving = useOutlineState((now) => now.moving);
  const drafting = useOutlineState((now) => now.drafting);
  const connecting = useOutlineState((now) => now.connecting);
  if (!canEdit) return null;
  const goBack = (): void => {
    const { current } = state.getState();
    if (current !== undefined) actions.want(current);
  };
  return (
    <Suspense>
      {sizing === undefined ? null : (
        <SizePopover
          items={sizing}
          onClose={() => {
            state.setState({ sizing: undefined });
            goBack();
          }}
        />
      )}
      {drafting === undefined ? null : (
        <NewItemPopover
          place={drafting}
          onClose={() => {
            state.setState({ drafting: undefined });
            goBack();
          }}
        />
      )}
      {moving === undefined ? null : (
        <MovePopover
          items={moving}
          onClose={() => {
            state.setState({ moving: undefined });
            goBack();
          }}
        />
      )}
      {connecting === undefined ? null : (
        <ConnectPopover
          from={connecting.from}
          to={connecting.to}
          at={connecting.at}
          onClose={() => {
            state.setState({ connecting: undefined });
            goBack();
          }}
        />
      )}
    </Suspense>
  );
}
