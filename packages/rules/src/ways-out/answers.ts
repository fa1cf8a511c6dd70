import type { BoardEdit, PersonId, RemovalReason } from '@weft/domain';
import type { WayOut } from './way-out.ts';

/** What the person said when asked; what is undefined stays as the way out proposes it. */
export interface Answers {
  readonly person?: PersonId | undefined;
  /** ISO 8601 date. */
  readonly date?: string | undefined;
  readonly reason?: string | undefined;
  readonly agreement?: string | undefined;
  readonly removal?: RemovalReason | undefined;
  /** Name of who decides. */
  readonly who?: string | undefined;
}

/** The edits of a way out with what the person said, ready to be made and to be forecast. */
export function editsOf(way: WayOut, answers: Answers): readonly BoardEdit[] {
  const edits = way.edits.map((edit) => withAnswers(edit, answers));
  const { person } = answers;
  if (way.kind !== 'lend-a-hand' || person === undefined || edits.length === 0) return edits;
  return [...edits, { kind: 'follow-up', line: way.facts.line, person }];
}

function withAnswers(edit: BoardEdit, answers: Answers): BoardEdit {
  switch (edit.kind) {
    case 'agree-stand-in': {
      const { agreement, until } = edit.standIn;
      const standIn = {
        agreement: answers.agreement ?? agreement,
        until: answers.date ?? until,
      };
      return { ...edit, standIn };
    }
    case 'judge':
      return {
        ...edit,
        until: answers.date ?? edit.until,
        reason: answers.reason ?? edit.reason,
        byName: answers.who ?? edit.byName,
      };
    case 'remove-line':
      return answers.removal === undefined ? edit : { ...edit, reason: answers.removal };
    default:
      return edit;
  }
}
