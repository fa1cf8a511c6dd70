import type { BoardDocument } from '@weft/board-doc';
import { createRuleSet, reviewNotesOf, type FindingKey, type RuleSet } from '@weft/rules';
import type { BoardSession } from '../../session/board-session.ts';
import type { OwnWork } from './own-work.ts';

const MET = new WeakMap<OwnWork, ReadonlySet<FindingKey>>();

/**
 * Risks that neither the board with the own changes nor the board with those of others had: they
 * appeared when both met. Worked out once for a time away, by a check of three whole boards; nothing
 * where it is not known what others had.
 */
export function metFindings(
  { board, today }: Pick<BoardSession, 'board' | 'today'>,
  work: OwnWork,
): ReadonlySet<FindingKey> {
  const known = MET.get(work);
  if (known !== undefined) return known;
  const { mine, theirs, isWhole } = work;
  if (mine === undefined || theirs === undefined || !isWhole) return NONE;
  const findingsOf = ({ view }: Pick<BoardDocument, 'view'>): RuleSet['findings'] =>
    createRuleSet(view, { today }).findings;
  const notes = reviewNotesOf({
    mine: findingsOf(mine),
    theirs: findingsOf(theirs),
    merged: findingsOf(board),
  });
  const met = new Set(notes.map(({ finding }) => finding.key));
  MET.set(work, met);
  return met;
}

const NONE: ReadonlySet<FindingKey> = new Set();
