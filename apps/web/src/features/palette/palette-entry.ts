import type { LucideIcon } from 'lucide-react';
import type { ItemId } from '@weft/domain';
import type { KeyChord } from '../../commands/key-chord.ts';

/** Kinds of what can be found, in the order in which they stand while nothing is typed. */
export const ENTRY_KINDS = ['command', 'item', 'person', 'team', 'sprint', 'board'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What stands before the name. */
export type EntryMark =
  | { readonly kind: 'icon'; readonly icon: LucideIcon }
  | { readonly kind: 'hue'; readonly hue: number | undefined }
  | { readonly kind: 'avatar'; readonly name: string; readonly color: number };

/** One thing that can be found and chosen. */
export interface PaletteEntry {
  /** The same at every visit: recent choices are remembered by it. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly label: string;
  readonly mark: EntryMark;
  /** Stands before the label and is found by its beginning: the key of a PBI. */
  readonly key?: string;
  /** Where it is or what it does, smaller. */
  readonly note?: string;
  /** Other words it is found by. */
  readonly also?: readonly string[];
  /** A key that does the same. */
  readonly chord?: KeyChord | undefined;
  /** Given for what is on or off. */
  readonly checked?: boolean;
  /** It cannot be chosen now: says why. */
  readonly unavailable?: string;
  /** The PBI it leads to. */
  readonly item?: ItemId;
  readonly run: () => void;
}

/** An entry with how well it answers what was typed. */
export interface RankedEntry {
  readonly entry: PaletteEntry;
  readonly merit: number;
}
