import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { BoardSession } from '../session/board-session.ts';
import type { InterfaceState, InterfaceStore } from './interface-store.ts';

const InterfaceContext = createContext<InterfaceStore | undefined>(undefined);
const SessionContext = createContext<BoardSession | undefined>(undefined);

/** Gives everything below it the one interface store of this tab. */
export function InterfaceProvider(props: {
  readonly store: InterfaceStore;
  readonly children: ReactNode;
}): ReactNode {
  return <InterfaceContext value={props.store}>{props.children}</InterfaceContext>;
}

/** Gives everything below it the open board. */
export function SessionProvider(props: {
  readonly session: BoardSession;
  readonly children: ReactNode;
}): ReactNode {
  return <SessionContext value={props.session}>{props.children}</SessionContext>;
}

/** The open board's session. Only below a {@link SessionProvider}. */
export function useSession(): BoardSession {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

/** The interface store itself, for handlers that read it without rendering from it. */
export function useInterfaceStore(): InterfaceStore {
  const store = useContext(InterfaceContext);
  if (store === undefined) throw new Error('useInterface needs an InterfaceProvider above it');
  return store;
}

/** One selected piece of the interface state; choose the smallest. */
export function useInterface<Selected>(select: (state: InterfaceState) => Selected): Selected {
  return useStore(useInterfaceStore(), select);
}
