import type { ImprovementId, ItemId, PersonId } from './ids.ts';

/** What the Nexus agreed to do better, and where that can be followed. Frozen. */
export interface Improvement {
  readonly id: ImprovementId;
  readonly text: string;
  readonly owner: PersonId | undefined;
  /** The PBI as which it stands on the board. */
  readonly item: ItemId | undefined;
  readonly done: boolean;
  readonly aside: boolean;
}
