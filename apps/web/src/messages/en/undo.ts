import type { StepLabel, StepSubject } from '@weft/board-doc';
import { plural } from './word-forms.ts';

/** The words of a step; `what` is a PBI's key, a number of PBIs, or of things on the Map. */
type StepWords = Readonly<Record<StepLabel['kind'], (what: string) => string>>;

const steps: StepWords = {
  'create-item': (what) => `created ${what}`,
  'rename-item': (what) => `renamed ${what}`,
  'edit-text': (what) => `wrote in ${what}`,
  'move-items': (what) => `moved ${what}`,
  'decide-item': (what) => `changed ${what}`,
  'edit-item': (what) => `changed ${what}`,
  'reorder-item': (what) => `reordered ${what}`,
  'slice-item': (what) => `sliced ${what}`,
  'put-aside': (what) => `put ${what} aside`,
  'bring-back': (what) => `brought ${what} back`,
  'rename-board': () => 'renamed the board',
  'set-goal': () => 'changed a goal',
  'set-capacity': () => 'changed a capacity',
  'add-team': () => 'added a team',
  'edit-team': () => 'changed a team',
  'put-team-aside': () => 'put a team aside',
  'add-sprint': () => 'added a Sprint',
  'edit-sprint': () => 'changed a Sprint',
  'close-sprint': () => 'closed a Sprint',
  'put-sprint-aside': () => 'put a Sprint aside',
  'add-dependency': () => 'drew a dependency',
  'edit-dependency': () => 'changed a dependency',
  'accept-dependency': () => 'agreed on a dependency',
  'resolve-dependency': () => 'resolved a dependency',
  'swap-dependency': () => 'turned a dependency round',
  'remove-dependency': () => 'removed a dependency',
  'set-plan': () => 'changed a plan',
  'add-person': () => 'added a person',
  'edit-person': () => 'changed a person',
  'put-person-aside': () => 'put a person aside',
  'add-criterion': () => 'added a criterion',
  'edit-criterion': () => 'changed a criterion',
  'put-criterion-aside': () => 'put a criterion aside',
  'add-event': () => 'wrote down an event',
  'edit-event': () => 'changed an event',
  'put-event-aside': () => 'put an event aside',
  'add-integration': () => 'wrote down an integration',
  'edit-integration': () => 'changed an integration issue',
  'put-integration-aside': () => 'put an integration record aside',
  'add-improvement': () => 'added an improvement',
  'edit-improvement': () => 'changed an improvement',
  'put-improvement-aside': () => 'put an improvement aside',
  'judge-finding': () => 'judged a finding',
  'withdraw-judgement': () => 'withdrew a judgement',
  'write-comment': () => 'wrote a comment',
  'edit-comment': () => 'changed a comment',
  'take-comment-back': () => 'took a comment back',
  'resolve-comment': () => 'resolved or reopened a conversation',
  'react-to-comment': () => 'reacted to a comment',
  'map-add': (what) => `put ${what} on the Map`,
  'map-move': (what) => `moved ${what} on the Map`,
  'map-change': (what) => `changed ${what} on the Map`,
  'map-write': () => 'wrote on the Map',
  'map-put-aside': (what) => `took ${what} off the Map`,
  'map-take-off': (what) => `put ${what} back in the tray of the Map`,
  'map-group': (what) => `grouped ${what}`,
  'map-ungroup': (what) => `ungrouped ${what}`,
  'map-lock': (what) => `locked ${what}`,
  'map-unlock': (what) => `unlocked ${what}`,
  'map-arrange': (what) => `arranged ${what}`,
  'map-paste': (what) => `pasted ${what}`,
  'set-rules': () => 'changed the rules',
  'apply-way-out': (what) => `took a way out for ${what}`,
  'restore-version': () => 'went back to a version',
  'copy-over': () => 'copied over from another board',
  'take-back': (what) => `took back changes of ${what}`,
  import: (what) => `imported ${what}`,
};

/** The words of a step that says what of PBIs it changed. */
const about: Readonly<Record<StepSubject, (what: string) => string>> = {
  size: (what) => `set the size of ${what}`,
  ready: (what) => `changed Ready of ${what}`,
  place: (what) => `moved ${what}`,
  tags: (what) => `added tags to ${what}`,
  goal: (what) => `changed the goal of ${what}`,
  value: (what) => `set the value of ${what}`,
};

interface UndoWords {
  readonly undo: string;
  readonly redo: string;
  readonly undoStep: (step: string) => string;
  readonly redoStep: (step: string) => string;
  readonly nothingToUndo: string;
  readonly nothingToRedo: string;
  readonly steps: StepWords;
  readonly about: typeof about;
  readonly aPbi: string;
  readonly pbis: (count: number) => string;
  /** PBIs and objects on the Map. */
  readonly mapThings: (count: number) => string;
}

/** Undo and redo, with the name of the step they are about. */
export const undo: UndoWords = {
  undo: 'Undo',
  redo: 'Redo',
  undoStep: (step) => `Undo: ${step}`,
  redoStep: (step) => `Redo: ${step}`,
  nothingToUndo: 'Nothing of yours to undo',
  nothingToRedo: 'Nothing to redo',
  steps,
  about,
  aPbi: 'a PBI',
  pbis: (count) => plural(count, { one: '{n} PBI', other: '{n} PBIs' }),
  mapThings: (count) => plural(count, { one: 'something', other: '{n} things' }),
};
