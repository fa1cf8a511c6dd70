/** How long a test waits for what must come in the end, in milliseconds: a busy machine takes its time. */
export const PATIENCE: { readonly timeout: number; readonly interval: number } = {
  timeout: 20_000,
  interval: 10,
};
