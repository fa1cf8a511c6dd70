import type { UndoOutcome } from '@weft/board-doc';
import * as Y from 'yjs';
import type { FieldChange } from './known-fields.ts';
import type { SimulatedPeer } from './simulated-peer.ts';

/** Others write these without a word about the entity: order keys are rebalanced, and who changes a
 * sliced PBI renews what its slices saw. */
const WRITTEN_ALONG: ReadonlySet<string> = new Set(['rank', 'slicingSaw']);

/** Steps whose undo puts aside what they created. */
const CREATING: ReadonlySet<string> = new Set([
  'create-item',
  'slice-item',
  'add-team',
  'add-sprint',
  'add-dependency',
  'swap-dependency',
  'import',
]);

/** Fields that follow from several entities, so that a change of one shows in another. */
const WORKED_OUT: ReadonlySet<string> = new Set(['parent']);

/**
 * Takes the peer's last step back, or does it again, and looks at everything that became
 * different. Throws when it erased what somebody else wrote later, or made a collision that never
 * was there.
 */
export function takeBack(peer: SimulatedPeer, direction: 'undo' | 'redo'): UndoOutcome {
  const { doc, editor, known } = peer.tab;
  const linesBefore = recordsByLine(doc);
  const othersBefore = known.fieldsOfOthers();
  const foreign: string[] = [];
  const look = (transaction: Y.Transaction): void => {
    foreign.push(...foreignDeletions(transaction, peer.ownNumbers));
  };
  doc.on('afterTransaction', look);
  const { result: outcome, changes } = peer.watch(() => editor.undoStack[direction]());
  doc.off('afterTransaction', look);

  const complain = (what: string): never => {
    throw new Error(`${direction} by ${peer.name} (${JSON.stringify(outcome)}) ${what}`);
  };
  if (foreign.length > 0) complain(`deleted what others wrote: ${foreign.join(', ')}`);
  const linesThatCameOrWent = new Set(changes.filter(cameOrWent).map(({ entity }) => entity));
  const partsThatCameOrWent = changes.flatMap(partThatCameOrWent);
  for (const change of changes) {
    // A line keeps its fields and collisions while it is put aside, and brings them back.
    if (linesThatCameOrWent.has(change.entity)) continue;
    // So does what is listed with others of its kind; its fields begin with its id.
    if (partsThatCameOrWent.some((id) => change.field.includes(id))) continue;
    const name = `${change.entity}:${change.field}`;
    if (change.field.startsWith('collision:')) {
      if (change.now !== undefined && !peer.hasSeenCollision(name, change.now)) {
        complain(`invented a collision: ${name} = ${change.now}`);
      }
      if (change.before !== undefined && change.now === undefined && change.writer === 'other') {
        complain(`settled a collision that others made: ${name}`);
      }
      continue;
    }
    if (change.writer !== 'other' || isMerged(change, linesBefore)) continue;
    if (change.field === 'title' && direction === 'undo') {
      const lost = lostLetters(peer, change);
      if (lost !== '') complain(`erased letters of others in ${name}: ${lost}`);
    } else if (change.field !== 'title' && !WORKED_OUT.has(change.field)) {
      complain(`erased a later write: ${name} ${change.before} → ${change.now}`);
    }
  }
  const label = outcome.kind === 'nothing' ? undefined : outcome.label.kind;
  if (direction === 'undo' && label !== undefined && CREATING.has(label)) {
    for (const change of changes) {
      if (!wentAway(change) || isMerged(change, linesBefore)) continue;
      const later = (othersBefore.get(change.entity) ?? []).filter(
        (name) => !WRITTEN_ALONG.has(name) && !WORKED_OUT.has(name),
      );
      if (later.length === 0) continue;
      complain(`put ${change.entity} aside although others had changed ${later.join(', ')}`);
    }
  }
  return outcome;
}

/** Every line that is shown says whether it is resolved. */
function cameOrWent(change: FieldChange): boolean {
  if (!isLine(change) || change.field !== 'resolved') return false;
  return change.before === undefined || change.now === undefined;
}

/** The id of a person, criterion, event, … that is shown now and was not, or the reverse. */
function partThatCameOrWent({ field, before, now }: FieldChange): readonly string[] {
  const isAside = field.endsWith(':aside') && (before === undefined || now === undefined);
  return isAside ? [field.slice(0, -':aside'.length)] : [];
}

/** What is put aside keeps its data; a line that is put aside is shown nowhere. */
function wentAway(change: FieldChange): boolean {
  if (isLine(change)) return cameOrWent(change) && change.now === undefined;
  return change.field === 'aside' && change.now === 'true';
}

function isLine({ entity }: FieldChange): boolean {
  return entity.startsWith('line:');
}

/** Structs that the transaction deleted and somebody else had made. */
function foreignDeletions(transaction: Y.Transaction, own: ReadonlySet<number>): string[] {
  const foreign: string[] = [];
  for (const [client, ranges] of transaction.deleteSet.clients) {
    if (own.has(client)) continue;
    for (const { clock, len } of ranges) foreign.push(`${client}:${clock}+${len}`);
  }
  return foreign;
}

/** How many records each line is made of, those put aside included. */
function recordsByLine(doc: Y.Doc): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const record of doc.getMap('dependencies').values()) {
    const ends: unknown = record instanceof Y.Map ? record.get('ends') : undefined;
    if (typeof ends !== 'object' || ends === null) continue;
    const line = `${Reflect.get(ends, 'from')}>${Reflect.get(ends, 'to')}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return counts;
}

/** A line of several records shows them joined: taking mine away changes what others wrote into. */
function isMerged(change: FieldChange, records: ReadonlyMap<string, number>): boolean {
  const [, line = ''] = change.entity.split(':');
  return isLine(change) && (records.get(line) ?? 0) > 1;
}

/** Letters of others that the text lost. Everybody types letters of their own. */
function lostLetters(peer: SimulatedPeer, change: FieldChange): string {
  const count = (text: string | undefined, letter: string): number =>
    (text ?? '').split(letter).length - 1;
  const others = new Set((change.before ?? '').replaceAll(/[^A-Za-z]/g, ''));
  others.delete(peer.words(0).slice(0, 1));
  return [...others]
    .filter((letter) => count(change.now, letter) < count(change.before, letter))
    .join('');
}
