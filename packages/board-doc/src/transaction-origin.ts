import * as Y from 'yjs';

/**
 * Why a transaction happened: an object whose `kind` says so. Undo follows `gesture`, `import` and
 * `text` only. Origins are compared by identity where two of a kind must be told apart.
 */
export type TransactionOrigin =
  | { readonly kind: 'gesture' }
  | { readonly kind: 'import' }
  | { readonly kind: 'text' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'server' }
  | { readonly kind: 'device-store' }
  /** A file of another device with the same history. */
  | { readonly kind: 'merge' }
  | { readonly kind: 'migration' };

const KINDS: ReadonlySet<unknown> = new Set<TransactionOrigin['kind']>([
  'gesture',
  'import',
  'text',
  'undo',
  'server',
  'device-store',
  'merge',
  'migration',
]);

const UNDO: TransactionOrigin = { kind: 'undo' };

export function isTransactionOrigin(origin: unknown): origin is TransactionOrigin {
  return typeof origin === 'object' && origin !== null && KINDS.has(Reflect.get(origin, 'kind'));
}

/** The origin of a transaction as one of ours; undefined for those of others. */
export function originOf(origin: unknown): TransactionOrigin | undefined {
  if (origin instanceof Y.UndoManager) return UNDO;
  return isTransactionOrigin(origin) ? origin : undefined;
}
