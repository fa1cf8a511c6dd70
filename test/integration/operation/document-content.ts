import type * as Y from 'yjs';

const MAPS = ['meta', 'items', 'dependencies', 'teams', 'sprints', 'people', 'ext'];

/** What a document says, for comparing two of them. `toJSON` of a document leaves out roots that nobody asked for. */
export function contentOf(doc: Y.Doc): Readonly<Record<string, unknown>> {
  return {
    ...Object.fromEntries(MAPS.map((name) => [name, doc.getMap(name).toJSON()])),
    decisions: doc.getArray('decisions').toJSON(),
  };
}
