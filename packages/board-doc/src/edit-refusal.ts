import type { EntityId, LineId } from '@weft/domain';

/** Why a command changed nothing. Words belong to the screen. */
export type EditRefusal =
  | { readonly code: 'frozen'; readonly reason: string }
  | { readonly code: 'empty'; readonly field: string }
  | { readonly code: 'too-long'; readonly field: string; readonly limitChars: number }
  | { readonly code: 'too-many'; readonly of: string; readonly limit: number }
  | {
      readonly code: 'out-of-range';
      readonly field: string;
      readonly least: number;
      readonly most: number;
    }
  | { readonly code: 'bad-value'; readonly field: string }
  | { readonly code: 'unknown'; readonly id: EntityId | LineId }
  | { readonly code: 'self-dependency' }
  | { readonly code: 'line-exists'; readonly line: LineId };
