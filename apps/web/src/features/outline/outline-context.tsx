import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { OutlineActions } from './outline-actions.ts';
import type { OutlineState, OutlineStore } from './outline-state.ts';

/** What everything in the Outline shares. */
export interface OutlineParts {
  readonly state: OutlineStore;
  readonly actions: OutlineActions;
}

export const OutlineContext: React.Context<OutlineParts | undefined> = createContext<
  OutlineParts | undefined
>(undefined);

/** Only below the screen of the Outline. */
export function useOutline(): OutlineParts {
  const parts = useContext(OutlineContext);
  if (parts === undefined) throw new Error('useOutline needs the Outline above it');
  return parts;
}

/** One selected piece of what the Outline is doing; choose the smallest. */
export function useOutlineState<Selected>(select: (state: OutlineState) => Selected): Selected {
  return useStore(useOutline().state, select);
}
