import {
  ITEM_STATES,
  OUTSIDE,
  unreachable,
  type BoardView,
  type GuardedItemValues,
  type Place,
  type TeamId,
  type SprintId,
} from '@weft/domain';
import type { Messages } from '../../messages/catalogue.ts';
import type { LaterMessages } from '../../messages/later.ts';

/** A decided value of a guarded field, ready to be decided once more. */
export type ItemDecision = {
  readonly [Field in keyof GuardedItemValues]: {
    readonly field: Field;
    readonly value: GuardedItemValues[Field];
  };
}[keyof GuardedItemValues];

/** Reads one side of a collision; undefined when it is no value of that field. */
export function parseDecision(field: string, value: unknown): ItemDecision | undefined {
  switch (field) {
    case 'place':
      return isPlace(value) ? { field, value } : undefined;
    case 'size':
      return value === null || typeof value === 'number' ? { field, value } : undefined;
    case 'ready':
    case 'integrated':
      return typeof value === 'boolean' ? { field, value } : undefined;
    case 'state': {
      const state = ITEM_STATES.find((each) => each === value);
      return state === undefined ? undefined : { field, value: state };
    }
    default:
      return undefined;
  }
}

/** The value in words, such as `Blue, Sprint 12` or `5 points`. */
export function decisionWords(
  decision: ItemDecision,
  view: BoardView,
  words: { readonly item: LaterMessages['item']; readonly everyday: Messages['common'] },
): string {
  const { item, everyday } = words;
  switch (decision.field) {
    case 'place':
      return item.placeOf(
        teamName(decision.value.team, view, words),
        decision.value.sprint === null
          ? item.noSprint
          : (view.sprint(decision.value.sprint)?.name ?? item.goneMeanwhile),
      );
    case 'size':
      return decision.value === null ? item.sizeUnknown : everyday.points(decision.value);
    case 'ready':
      return decision.value ? item.readyYes : item.readyNo;
    case 'integrated':
      return decision.value ? item.integratedYes : item.integratedNo;
    case 'state':
      return everyday.state[decision.value];
    default:
      return unreachable(decision);
  }
}

function teamName(
  team: TeamId | null,
  view: BoardView,
  words: { readonly item: LaterMessages['item']; readonly everyday: Messages['common'] },
): string {
  if (team === null) return words.everyday.notAssigned;
  if (team === OUTSIDE) return words.everyday.outsideTheNexus;
  return view.team(team)?.name ?? words.item.goneMeanwhile;
}

function isPlace(value: unknown): value is Place {
  return (
    typeof value === 'object' &&
    value !== null &&
    'team' in value &&
    'sprint' in value &&
    isIdOrNull<TeamId>(value.team) &&
    isIdOrNull<SprintId>(value.sprint)
  );
}

function isIdOrNull<Id extends string>(value: unknown): value is Id | null {
  return value === null || typeof value === 'string';
}
