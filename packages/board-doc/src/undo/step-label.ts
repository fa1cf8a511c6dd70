import type { ItemId } from '@weft/domain';

export const STEP_KINDS = [
  'create-item',
  'rename-item',
  'edit-text',
  'move-items',
  'decide-item',
  'edit-item',
  'reorder-item',
  'slice-item',
  'put-aside',
  'bring-back',
  'rename-board',
  'set-goal',
  'set-capacity',
  'add-team',
  'edit-team',
  'put-team-aside',
  'add-sprint',
  'edit-sprint',
  'close-sprint',
  'put-sprint-aside',
  'add-dependency',
  'edit-dependency',
  'accept-dependency',
  'resolve-dependency',
  'swap-dependency',
  'remove-dependency',
  'set-plan',
  'add-person',
  'edit-person',
  'put-person-aside',
  'add-criterion',
  'edit-criterion',
  'put-criterion-aside',
  'add-event',
  'edit-event',
  'put-event-aside',
  'add-integration',
  'edit-integration',
  'put-integration-aside',
  'add-improvement',
  'edit-improvement',
  'put-improvement-aside',
  'judge-finding',
  'withdraw-judgement',
  'write-comment',
  'edit-comment',
  'take-comment-back',
  'resolve-comment',
  'react-to-comment',
  'map-add',
  'map-move',
  'map-change',
  'map-write',
  'map-put-aside',
  'map-take-off',
  'map-group',
  'map-ungroup',
  'map-lock',
  'map-unlock',
  'map-arrange',
  'map-paste',
  'set-rules',
  'apply-way-out',
  'restore-version',
  'copy-over',
  'take-back',
  'import',
] as const;

/** What of PBIs a step changed, where its kind does not say. */
export type StepSubject = 'size' | 'ready' | 'place' | 'tags' | 'goal' | 'value';

/** Names a step for "Undo: …". Data only; the screen makes the words. */
export interface StepLabel {
  readonly kind: (typeof STEP_KINDS)[number];
  readonly items?: readonly ItemId[];
  /** How many things the step concerns, where `items` does not say. */
  readonly count?: number;
  readonly about?: StepSubject;
  /** Which way out was taken, where the step is one. */
  readonly way?: string;
}
