import type { JudgementId } from '@weft/domain';
import type { Finding } from '../finding.ts';
import type { WayOutContext } from './way-out-context.ts';
import { enabled, type WayOut } from './way-out.ts';

/** Accepts the finding, until the current Sprint is over unless the person says otherwise. */
export function liveWithIt(finding: Finding, context: WayOutContext): WayOut {
  const edits = [
    {
      kind: 'judge',
      id: context.newId<JudgementId>(),
      finding: finding.key,
      judgement: 'accepted',
      until: context.endOf(context.currentSprint),
      reason: '',
      byName: '',
    },
  ] as const;
  const facts = { finding: finding.key };
  return enabled('live-with-it', { facts, edits, needs: ['who', 'date', 'reason'] });
}
