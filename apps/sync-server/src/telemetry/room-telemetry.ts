import { unreachable } from '@weft/domain';
import type { AuditLog } from '../audit/audit-log.ts';
import type { RoomEvent } from '../rooms/room-ports.ts';
import { boardMark, errorText, type ServerLog } from './logger.ts';
import type { ServerMetrics } from './metrics.ts';

/** Says that the line between servers died, or carries again. */
export function reportBusHealth(log: ServerLog, metrics: ServerMetrics, carries: boolean): void {
  metrics.busFailing.set(carries ? 0 : 1);
  if (carries) log.info('Redis carries news between servers');
  else log.error('Redis is out of reach; news between servers goes round by PostgreSQL');
}

/** Turns what rooms tell into numbers and, where somebody needs it, lines. */
export function reportRoomEvents(
  log: ServerLog,
  metrics: ServerMetrics,
  audit: AuditLog,
): (event: RoomEvent) => void {
  return (event) => {
    switch (event.kind) {
      case 'opened':
        return metrics.rooms.inc();
      case 'closed':
        return metrics.rooms.dec();
      case 'damage':
        metrics.damage.inc();
        return log.error('Stored data is damaged; clients are asked to send what is missing', {
          board: boardMark(event.board),
          detail: event.what,
        });
      case 'window-sent':
        metrics.updates.inc({ outcome: 'taken' }, event.updates);
        metrics.updateBytes.inc(event.bytes);
        metrics.deliveries.inc(event.deliveries);
        return metrics.windowUpdates.observe(event.updates);
      case 'update-redundant':
        return metrics.updates.inc({ outcome: 'redundant' });
      case 'update-refused':
        void audit.record({
          action: 'updates-refused',
          board: event.board,
          user: event.user,
          what: event.reason,
        });
        return metrics.updates.inc({ outcome: event.reason });
      case 'barrier-answered':
        return metrics.barriers.inc({ outcome: event.applied ? 'applied' : 'not-applied' });
      case 'compacted':
        metrics.compactions.inc({ outcome: 'done' });
        return log.debug('Compacted', {
          board: boardMark(event.board),
          bytes: event.bytes,
          tookMs: event.tookMs,
        });
      case 'compaction-failed':
        metrics.compactions.inc({ outcome: 'failed' });
        return log.error('Compaction failed; the log is kept', {
          board: boardMark(event.board),
          error: errorText(event.error),
        });
      case 'reader-too-slow':
        return metrics.updates.inc({ outcome: 'reader-too-slow' });
      default:
        return unreachable(event);
    }
  };
}
