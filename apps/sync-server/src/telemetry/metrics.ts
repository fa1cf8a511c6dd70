import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const COMMIT_BUCKETS_S = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5];

/** The numbers of one server; there is no global registry. */
export interface ServerMetrics {
  readonly registry: Registry;
  readonly rooms: Gauge;
  readonly sockets: Gauge;
  readonly storageFailing: Gauge;
  readonly busFailing: Gauge;
  readonly updates: Counter<'outcome'>;
  readonly updateBytes: Counter;
  readonly deliveries: Counter;
  readonly barriers: Counter<'outcome'>;
  readonly closes: Counter<'code'>;
  readonly damage: Counter;
  readonly compactions: Counter<'outcome'>;
  readonly commits: Histogram;
  readonly commitRecords: Histogram;
  readonly windowUpdates: Histogram;
  readonly auditFailures: Counter;
  readonly httpRefusals: Counter<'status'>;
  readonly sessions: Counter<'outcome'>;
  readonly assets: Counter<'outcome'>;
  readonly assetBytes: Counter;
}

const COUNT_BUCKETS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000];

export function createMetrics(): ServerMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'weft_' });
  const registers = [registry];
  return {
    registry,
    rooms: new Gauge({ name: 'weft_rooms', help: 'Boards in memory', registers }),
    sockets: new Gauge({ name: 'weft_sockets', help: 'Open sockets', registers }),
    storageFailing: new Gauge({
      name: 'weft_storage_failing',
      help: '1 while commits fail',
      registers,
    }),
    busFailing: new Gauge({
      name: 'weft_bus_failing',
      help: '1 while news for other servers goes round by PostgreSQL',
      registers,
    }),
    updates: new Counter({
      name: 'weft_updates_total',
      help: 'Updates by what became of them',
      labelNames: ['outcome'],
      registers,
    }),
    updateBytes: new Counter({
      name: 'weft_update_bytes_total',
      help: 'Bytes of taken updates',
      registers,
    }),
    deliveries: new Counter({
      name: 'weft_deliveries_total',
      help: 'Copies of updates given to sockets',
      registers,
    }),
    barriers: new Counter({
      name: 'weft_barriers_total',
      help: 'Barriers answered',
      labelNames: ['outcome'],
      registers,
    }),
    closes: new Counter({
      name: 'weft_socket_closes_total',
      help: 'Sockets closed by the server, by code',
      labelNames: ['code'],
      registers,
    }),
    damage: new Counter({
      name: 'weft_storage_damage_total',
      help: 'Stored parts that could not be read back',
      registers,
    }),
    compactions: new Counter({
      name: 'weft_compactions_total',
      help: 'Compactions by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    commits: new Histogram({
      name: 'weft_commit_seconds',
      help: 'Time of a commit to storage',
      buckets: COMMIT_BUCKETS_S,
      registers,
    }),
    commitRecords: new Histogram({
      name: 'weft_commit_records',
      help: 'Updates of all boards in one commit',
      buckets: COUNT_BUCKETS,
      registers,
    }),
    windowUpdates: new Histogram({
      name: 'weft_window_updates',
      help: 'Updates of one board that went to the others together',
      buckets: COUNT_BUCKETS,
      registers,
    }),
    auditFailures: new Counter({
      name: 'weft_audit_failures_total',
      help: 'Times the audit log could not be written',
      registers,
    }),
    httpRefusals: new Counter({
      name: 'weft_http_refusals_total',
      help: 'Requests to the API that were refused, by status',
      labelNames: ['status'],
      registers,
    }),
    sessions: new Counter({
      name: 'weft_sessions_total',
      help: 'Attempts to exchange a link for a token',
      labelNames: ['outcome'],
      registers,
    }),
    assets: new Counter({
      name: 'weft_assets_total',
      help: 'Images that were sent, by what became of them',
      labelNames: ['outcome'],
      registers,
    }),
    assetBytes: new Counter({
      name: 'weft_asset_bytes_total',
      help: 'Bytes of images that were new to their board',
      registers,
    }),
  };
}

/** Bytes that wait somewhere, measured when somebody asks. */
export function measureQueues(
  { registry }: ServerMetrics,
  bytesOf: { readonly sockets: () => number; readonly disk: () => number },
): void {
  const queues = new Gauge({
    name: 'weft_queue_bytes',
    help: 'Bytes that wait to go out: to slow readers, and to disk',
    labelNames: ['to'],
    registers: [registry],
    collect: () => {
      queues.set({ to: 'sockets' }, bytesOf.sockets());
      queues.set({ to: 'disk' }, bytesOf.disk());
    },
  });
}
