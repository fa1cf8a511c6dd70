import { refused } from '@weft/domain';
import type { LinkSource } from './board-session.ts';

/** For a board that lives on this device only: there is nobody to ask, and no link to hand on. */
export const NO_SERVER: LinkSource = {
  links: undefined,
  fetchToken: () => Promise.resolve(refused({ code: 'unreachable' })),
  setName: () => undefined,
};
