import {
  JUDGEMENT_KINDS,
  LIMITS,
  done,
  isId,
  refused,
  type JudgementId,
  type JudgementKind,
  type Result,
} from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { entityOf } from '../schema/roots.ts';
import { atMost, required } from './checks.ts';
import { createPart, oneOf, requiredDay, roomFor, setPartAside } from './part-checks.ts';

export interface NewJudgement {
  /** Key of the finding. Whether there is such a finding just now is not looked at. */
  readonly finding: string;
  readonly kind: JudgementKind;
  /** Last day on which it holds, ISO 8601 date. */
  readonly until: string;
  readonly reason?: string;
  /** What whoever judges is called; a hint for display. */
  readonly byName?: string;
  /** Random id it gets; made when missing. */
  readonly id?: JudgementId;
}

/**
 * Says of a finding that we live with it, or look at it later. It takes the place of the judgements
 * on that finding that are seen here: of several that hold, the longest would win.
 */
export function judgeFinding(
  edit: Edit,
  judgement: NewJudgement,
): Result<JudgementId, EditRefusal> {
  const room = roomFor(edit, 'judgements');
  if (!room.ok) return room;
  const finding = required('finding', judgement.finding, LIMITS.findingKeyChars);
  if (!finding.ok) return finding;
  const kind = oneOf('kind', judgement.kind, JUDGEMENT_KINDS);
  if (!kind.ok) return kind;
  const until = requiredDay('until', judgement.until);
  if (!until.ok) return until;
  const reason = atMost('reason', judgement.reason?.trim() ?? '', LIMITS.noteChars);
  if (!reason.ok) return reason;
  const byName = atMost('byName', judgement.byName?.trim() ?? '', LIMITS.nameChars);
  if (!byName.ok) return byName;
  const { judgements } = edit.board.roots;
  const id = judgement.id ?? edit.newId<JudgementId>();
  if (!isId(id) || judgements.has(id)) return refused({ code: 'bad-value', field: 'id' });
  for (const earlier of edit.view.judgements()) {
    const map = earlier.finding === finding.value ? entityOf(judgements, earlier.id) : undefined;
    if (map !== undefined) edit.setKey(map, 'aside', true);
  }
  return done(
    createPart(
      edit,
      'judgements',
      {
        finding: finding.value,
        kind: kind.value,
        until: until.value,
        reason: reason.value,
        by: edit.by,
        byName: byName.value,
      },
      id,
    ),
  );
}

/** Takes a judgement back: the finding is as any other again. */
export function withdrawJudgement(edit: Edit, id: JudgementId): Result<void, EditRefusal> {
  return setPartAside(edit, 'judgements', id, true);
}
