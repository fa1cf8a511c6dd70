import type { OpenEnds } from '../line-scope.ts';
import type { WayOutContext } from './way-out-context.ts';
import { disabled, enabled, type WayOut } from './way-out.ts';

/**
 * Agrees on a contract or a mock to work against, until the Sprint of what waits is over unless the
 * person says otherwise. Somebody has to follow it up.
 */
export function standIn({ line, to }: OpenEnds, context: WayOutContext): readonly WayOut[] {
  const facts = { line: line.id };
  if (line.followUp === undefined) return [disabled('stand-in', facts, { kind: 'no-follow-up' })];
  const until = context.endOf(to.place.sprint);
  const edits = [
    { kind: 'agree-stand-in', line: line.id, standIn: { agreement: line.note, until } },
  ] as const;
  return [enabled('stand-in', { facts, edits, needs: ['agreement', 'date'] })];
}
