import { createContext, useContext, type ReactNode } from 'react';
import { OUTSIDE, type BoardView, type ItemId, type NexusSprint, type TeamId } from '@weft/domain';
import type { Messages } from '../../messages/catalogue.ts';
import type { LaterMessages } from '../../messages/later.ts';
import type { Flow } from './flow.ts';
import type { SprintCard } from './sprint-backlog.ts';

/** What the parts of the screen share: the Sprint, and what can be done from any of them. */
export interface SprintDesk {
  readonly sprint: NexusSprint;
  /** False for viewers, on a closed Sprint, and on the wall. */
  readonly canChange: boolean;
  /** Shown from afar, without anybody at the keys. */
  readonly isWall: boolean;
  /** Brings a PBI into a column; `keepFocus`: its card had the focus and gets it again there. */
  readonly bring: (item: ItemId, flow: Flow, keepFocus: boolean) => void;
  /** Goes to a card, also where the filter or another Sprint hides it. */
  readonly goTo: (item: ItemId) => void;
  /** True once for the card that is to get the focus back. */
  readonly takesFocus: (item: ItemId) => boolean;
}

const DeskContext = createContext<SprintDesk | undefined>(undefined);

export function SprintDeskProvider(props: {
  readonly desk: SprintDesk;
  readonly children: ReactNode;
}): ReactNode {
  return <DeskContext value={props.desk}>{props.children}</DeskContext>;
}

/** Only below a {@link SprintDeskProvider}. */
export function useSprintDesk(): SprintDesk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('useSprintDesk needs a SprintDeskProvider above it');
  return desk;
}

/** The name of whoever selected a PBI. */
export function teamNameOf(
  view: BoardView,
  team: TeamId | null,
  words: Pick<Messages['common'], 'notAssigned' | 'outsideTheNexus'>,
): string {
  if (team === null) return words.notAssigned;
  if (team === OUTSIDE) return words.outsideTheNexus;
  return view.team(team)?.name ?? words.notAssigned;
}

/** What a column is called. */
export function flowName(
  flow: Flow,
  { common }: Pick<Messages, 'common'>,
  words: Pick<LaterMessages['sprintBacklog'], 'integrated'>,
): string {
  return flow === 'integrated' ? words.integrated : common.state[flow];
}

/** How far a PBI is, in words that do not take Done for integrated. */
export function stateName(
  { item, flow }: Pick<SprintCard, 'item' | 'flow'>,
  messages: Pick<Messages, 'common'>,
  words: Pick<LaterMessages['sprintBacklog'], 'integrated' | 'doneNotIntegrated'>,
): string {
  return flow === 'done' && item.place.team !== OUTSIDE
    ? words.doneNotIntegrated
    : flowName(flow, messages, words);
}
