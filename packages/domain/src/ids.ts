/**
 * Identifiers. Every entity is known by 26 random characters of Crockford's base32 alphabet
 * (130 bits), never by a counter: two people offline would count to the same number.
 */

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: { readonly [Kind in Name]: true } };

export type BoardId = Id<'board'>;
export type ItemId = Id<'item'>;
export type DependencyId = Id<'dependency'>;
export type TeamId = Id<'team'>;
export type SprintId = Id<'sprint'>;
export type PersonId = Id<'person'>;
export type UserId = Id<'user'>;
export type CriterionId = Id<'criterion'>;
export type EventId = Id<'event'>;
export type IntegrationId = Id<'integration'>;
export type ImprovementId = Id<'improvement'>;
export type JudgementId = Id<'judgement'>;
export type CommentId = Id<'comment'>;
export type MapObjectId = Id<'map-object'>;
/** What was grouped on the Map carries the same one. */
export type MapGroupId = Id<'map-group'>;
/** Has the form of every id; what it names is told by where it stands. */
export type AnyId = BoardId & UserId & IdOfEveryEntity;
type IdOfEveryEntity = ItemId &
  DependencyId &
  TeamId &
  SprintId &
  PersonId &
  CriterionId &
  EventId &
  IntegrationId &
  ImprovementId &
  JudgementId &
  CommentId &
  MapObjectId &
  MapGroupId;
export type EntityId =
  | ItemId
  | DependencyId
  | TeamId
  | SprintId
  | PersonId
  | CriterionId
  | EventId
  | IntegrationId
  | ImprovementId
  | JudgementId
  | CommentId
  | MapObjectId;

/** Number of characters in an id. */
export const ID_LENGTH_CHARS = 26;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ID_GRAMMAR = /^[0-9A-HJKMNP-TV-Z]{26}$/;

/**
 * Fills `bytes` with cryptographically random values. Passed in, so that pure packages need
 * neither browser nor Node; in both it is `(bytes) => crypto.getRandomValues(bytes)`.
 */
export type RandomBytes = (bytes: Uint8Array) => Uint8Array;

/** True when `value` has the form of an id. It says nothing about whether the entity exists. */
export function isId(value: unknown): value is AnyId {
  return typeof value === 'string' && ID_GRAMMAR.test(value);
}

/** Makes a new random id: 26 characters, 5 random bits each. */
export function createId<T extends string>(random: RandomBytes): T {
  const bytes = random(new Uint8Array(ID_LENGTH_CHARS));
  let id = '';
  for (const byte of bytes) id += ALPHABET[byte & 31];
  return brandId<T>(id);
}

/**
 * Takes `value` as an id of the wanted kind without looking at it. For values that were checked
 * with {@link isId} or that come out of a container whose keys are ids of that kind.
 */
export function brandId<T extends string>(value: string): T {
  return value as T;
}
