import { expect, it } from 'vitest';
import { brandId, createId, type BoardId, type UserId } from '@weft/domain';
import { AuditLog } from '../audit/audit-log.ts';
import { MemoryAuditStore } from '../audit/memory-audit-store.ts';
import type { RoomEvent } from '../rooms/room-ports.ts';
import { createLog } from './logger.ts';
import { createMetrics } from './metrics.ts';
import { reportRoomEvents } from './room-telemetry.ts';

const random = (bytes: Uint8Array): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));

it('[SV224] threat 25: whatever a room tells, no line and no metric says which board or person it was', async () => {
  const lines: string[] = [];
  const log = createLog({ write: (line: string) => void lines.push(line) });
  const metrics = createMetrics();
  const store = new MemoryAuditStore();
  const onFailure = (): void => undefined;
  const audit = new AuditLog({ store, nowMs: () => 0, onFailure });
  const report = reportRoomEvents(log, metrics, audit);
  const board: BoardId = brandId(createId(random));
  const user: UserId = brandId(createId(random));
  const events: readonly RoomEvent[] = [
    { kind: 'opened', board },
    { kind: 'damage', board, what: 'record 7' },
    { kind: 'update-refused', board, user, reason: 'viewer' },
    { kind: 'compacted', board, bytes: 1, tookMs: 1 },
    { kind: 'compaction-failed', board, error: new Error('The disk is full') },
    { kind: 'closed', board },
  ];
  for (const event of events) report(event);
  expect(lines).toHaveLength(2);
  expect(lines.map((line) => /"board":"([0-9a-f]{12})"/.exec(line)?.[1])).not.toContain(undefined);
  const told = [...lines, await metrics.registry.metrics()].join('\n');
  expect(told).toContain('weft_updates_total{outcome="viewer"} 1');
  for (const secret of [board, user]) expect(told).not.toContain(secret);
});
