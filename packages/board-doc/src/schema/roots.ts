import * as Y from 'yjs';
import { brandId, isId, type EntityId, type ItemId } from '@weft/domain';

/** Schema version this code reads and writes; kept outside the document. */
export const SCHEMA_VERSION = 1;

/** Roots that hold entities: maps of maps under random ids. */
export const ENTITY_ROOTS = [
  'items',
  'dependencies',
  'teams',
  'sprints',
  'people',
  'criteria',
  'events',
  'integration',
  'improvements',
  'judgements',
] as const;
/**
 * Comments and what people put on the Map are entities as well, but no part of the view: who shows them
 * reads them by a `CommentBook` or `MapBook`. Going back to a version leaves what people said, and brings
 * the Map back.
 */
export type EntityRoot = (typeof ENTITY_ROOTS)[number] | 'comments' | 'canvas';

/** Small collections of a board: announced as a whole, and put in order anew when they change. */
export const PART_ROOTS = [
  'people',
  'criteria',
  'events',
  'integration',
  'improvements',
  'judgements',
] as const;
export type PartRoot = (typeof PART_ROOTS)[number];

/** Makes something for each of the small collections. */
export function eachPart<Value>(make: (part: PartRoot) => Value): Record<PartRoot, Value> {
  return {
    people: make('people'),
    criteria: make('criteria'),
    events: make('events'),
    integration: make('integration'),
    improvements: make('improvements'),
    judgements: make('judgements'),
  };
}

/** The long texts of a PBI, each a root of its own: a root exists on every peer without a write. */
export const LONG_TEXTS = ['description', 'acceptance'] as const;
export type LongText = (typeof LONG_TEXTS)[number];

/** The root containers, by name only. A container is never created on first use. */
export interface Roots extends Readonly<Record<EntityRoot, Y.Map<unknown>>> {
  readonly meta: Y.Map<unknown>;
  /** Guarded decisions of scopes that have no container of their own: cells and the board. */
  readonly decisions: Y.Array<unknown>;
}

export function rootsOf(doc: Y.Doc): Roots {
  return {
    meta: doc.getMap('meta'),
    items: doc.getMap('items'),
    dependencies: doc.getMap('dependencies'),
    teams: doc.getMap('teams'),
    sprints: doc.getMap('sprints'),
    people: doc.getMap('people'),
    criteria: doc.getMap('criteria'),
    events: doc.getMap('events'),
    integration: doc.getMap('integration'),
    improvements: doc.getMap('improvements'),
    judgements: doc.getMap('judgements'),
    comments: doc.getMap('comments'),
    canvas: doc.getMap('canvas'),
    decisions: doc.getArray('decisions'),
  };
}

export function longTextOf(doc: Y.Doc, item: ItemId, text: LongText): Y.Text {
  return doc.getText(longTextName(item, text));
}

/**
 * What a long text says. Unlike {@link longTextOf} it leaves no root behind where there is none: Yjs
 * looks through all roots when it writes one, so idle ones make every first letter slower.
 */
export function readLongText(doc: Y.Doc, item: ItemId, text: LongText): string {
  return doc.share.has(longTextName(item, text)) ? longTextOf(doc, item, text).toString() : '';
}

function longTextName(item: ItemId, text: LongText): string {
  return `text:${item}:${text}`;
}

/** The PBI a root text belongs to; undefined for every other root name. */
export function itemOfRootName(name: string): ItemId | undefined {
  const [prefix, id, text] = name.split(':');
  if (prefix !== 'text' || !isId(id)) return undefined;
  return LONG_TEXTS.some((known) => known === text) ? brandId<ItemId>(id) : undefined;
}

/** The entity's container; undefined when there is none or it is no map. */
export function entityOf(root: Y.Map<unknown>, id: EntityId): Y.Map<unknown> | undefined {
  const value = root.get(id);
  return value instanceof Y.Map ? value : undefined;
}
