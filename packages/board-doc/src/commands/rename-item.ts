import { LIMITS, done, refused, type ItemId, type Result } from '@weft/domain';
import type { EditRefusal } from '../edit-refusal.ts';
import type { Edit } from '../edit.ts';
import { required } from './checks.ts';

/** Gives a PBI another title by the smallest change, so that concurrent typing merges with it. */
export function renameItem(edit: Edit, id: ItemId, title: string): Result<void, EditRefusal> {
  const text = edit.board.title(id);
  if (text === undefined) return refused({ code: 'unknown', id });
  const wanted = required('title', title, LIMITS.titleChars);
  if (!wanted.ok) return wanted;
  edit.replaceText(text, wanted.value);
  return done(undefined);
}
