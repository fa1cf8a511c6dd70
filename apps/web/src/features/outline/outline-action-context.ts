import type { BoardView, ItemId } from '@weft/domain';
import type { BoardSession } from '../../session/board-session.ts';
import type { InterfaceStore } from '../../stores/interface-store.ts';
import type { OutlineRow } from './outline-rows.ts';
import type { OutlineAim, OutlineStore } from './outline-state.ts';

/** What is in the tree now. */
export interface ShownOutline {
  readonly rows: readonly OutlineRow[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** True where a filter leaves something out. */
  readonly isFiltered: boolean;
}

/** What keys and buttons of the Outline work on. */
export interface OutlineActionContext {
  readonly view: BoardView;
  readonly session: {
    readonly canEdit: boolean;
    readonly commands: Pick<
      BoardSession['commands'],
      'putAside' | 'removeDependency' | 'decideItem'
    >;
  };
  readonly interfaceStore: InterfaceStore;
  readonly state: OutlineStore;
  readonly shown: () => ShownOutline;
  /** Takes every filter away, so that what is asked for can be shown. */
  readonly showEverything: () => void;
  /** Where on the window a popover about a row goes. */
  readonly windowPointOf: (key: string) => { readonly x: number; readonly y: number };
  readonly showDecision: (item: ItemId) => void;
  readonly wantComment: () => void;
  /** Leads to the vote on the size of a PBI where one goes on; false: none does. */
  readonly goToVote: (item: ItemId) => boolean;
  readonly say: {
    readonly aim: (aim: OutlineAim) => string;
    readonly aimLeft: () => string;
    readonly aimAtItself: () => string;
  };
}
