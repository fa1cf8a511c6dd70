import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { ItemId, SprintId } from '@weft/domain';
import { useStore } from 'zustand';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { forecastOf } from '../../stores/forecast-store.ts';
import { useSprints, useTeams } from '../../stores/use-board.ts';
import { requestBrowserIdle } from './browser-idle.ts';
import type { PlanVocabulary } from './effect-words.ts';
import { heldIn, type Holding } from './hand.ts';
import { LastSeen } from './last-seen.ts';
import { PlanActs } from './plan-acts.ts';
import { PlanDesk, type DeskState } from './plan-desk.ts';
import { BACKLOG_CELL, cellsOf, lanesOf, type PlanLanes } from './plan-lanes.ts';

/** How long what was put down stands out, in milliseconds; the style sheet fades it in that time. */
const LANDING_MS = 600;

/** The plan of one Sprint on this screen. */
export interface Plan {
  readonly desk: PlanDesk;
  readonly acts: PlanActs;
  /** Who was seen on what is in the hand. */
  readonly seen: LastSeen;
  readonly lanes: PlanLanes;
  readonly choose: (sprint: SprintId) => void;
}

const PlanContext = createContext<Plan | undefined>(undefined);

/** Gives everything below it the plan: the hand, and the lanes of the chosen Sprint. */
export function PlanProvider(props: { readonly children: ReactNode }): ReactNode {
  const session = useSession();
  const interfaceStore = useInterfaceStore();
  const [chosen, choose] = useState<SprintId | undefined>(undefined);
  const teams = useTeams();
  const sprints = useSprints();
  const lanes = useMemo(
    () => lanesOf({ teams: () => teams, sprints: () => sprints }, chosen),
    [teams, sprints, chosen],
  );
  const shown = useRef(lanes);
  useEffect(() => {
    shown.current = lanes;
  }, [lanes]);
  const [{ desk, acts, seen }] = useState(() => {
    const forecast = forecastOf(session);
    const made = new PlanDesk({
      view: session.board.view,
      foresight: forecast,
      commands: session.commands,
      findings: session.findingStore,
      requestIdle: requestBrowserIdle,
      cells: () => [...cellsOf(shown.current), BACKLOG_CELL],
    });
    return {
      desk: made,
      acts: new PlanActs(session, interfaceStore, made),
      seen: new LastSeen(session.presence),
    };
  });

  useEffect(() => {
    const stop = session.boardStore.subscribeChanges(() => desk.followBoard());
    return () => {
      stop();
      desk.putBack();
    };
  }, [session, desk]);
  useForgetLanded(desk);
  useWatchHand(desk, seen);

  const plan = useMemo(() => ({ desk, acts, seen, lanes, choose }), [desk, acts, seen, lanes]);
  return <PlanContext value={plan}>{props.children}</PlanContext>;
}

function useForgetLanded(desk: PlanDesk): void {
  const landed = useStore(desk.state, (state) => state.landed);
  useEffect(() => {
    if (landed === undefined) return undefined;
    const timer = setTimeout(() => desk.forgetLanded(), LANDING_MS);
    return () => clearTimeout(timer);
  }, [desk, landed]);
}

function useWatchHand(desk: PlanDesk, seen: LastSeen): void {
  const items = useStore(desk.state, (state) => heldIn(state.hand)?.items);
  useEffect(() => {
    seen.watch(items ?? []);
    return () => seen.close();
  }, [seen, items]);
}

/** The plan. Only below a {@link PlanProvider}. */
export function usePlan(): Plan {
  const plan = useContext(PlanContext);
  if (plan === undefined) throw new Error('usePlan needs a PlanProvider above it');
  return plan;
}

/** One selected piece of what is in the hand; choose the smallest. */
export function useDesk<Selected>(select: (state: DeskState) => Selected): Selected {
  return useStore(usePlan().desk.state, select);
}

/** What is in the hand, also while a question about it is open; undefined: nothing. */
export function useHeld(): Holding | undefined {
  return useDesk((state) => heldIn(state.hand));
}

/** True while the PBI is in the hand. */
export function useIsHeld(item: ItemId): boolean {
  return useDesk((state) => heldIn(state.hand)?.items.includes(item) === true);
}

/** The words of the plan, in the person's language. */
export function usePlanWords(): PlanVocabulary {
  const { canvas, common } = useMessages();
  const { plan } = useLaterMessages();
  return useMemo(() => ({ plan, canvas, common }), [plan, canvas, common]);
}
