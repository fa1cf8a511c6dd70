import type { LineId } from '@weft/domain';
import { enabled, type WayOut } from './way-out.ts';

/** Removes a line that is no real dependency. */
export function remove(line: LineId): WayOut {
  const edits = [{ kind: 'remove-line', line }] as const;
  return enabled('remove', { facts: { line }, edits, needs: ['removal'] });
}
