import { common } from './en/common.ts';

/**
 * The words of the first frame of a board. Groups that only lazily loaded features need stand in
 * `later.ts`, so that they do not delay it.
 */
export interface Messages {
  readonly common: typeof common;
}

/** The catalogue in English, for code outside React. */
export const messages: Messages = { common };

/** The words of the interface, in the person's language. English is the only one so far. */
export function useMessages(): Messages {
  return messages;
}
