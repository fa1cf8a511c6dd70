/** Why a transaction of ours happened. Undo follows `gesture`, `import` and `text` only. */
export type TransactionOrigin =
  | { readonly kind: 'gesture' }
  | { readonly kind: 'import' }
  | { readonly kind: 'text' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'server' }
  | { readonly kind: 'migration' };

const KINDS: ReadonlySet<unknown> = new Set<TransactionOrigin['kind']>([
  'gesture',
  'import',
  'text',
  'undo',
  'server',
  'migration',
]);

export function isTransactionOrigin(origin: unknown): origin is TransactionOrigin {
  return typeof origin === 'object' && origin !== null && KINDS.has(Reflect.get(origin, 'kind'));
}
