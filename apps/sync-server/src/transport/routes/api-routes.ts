import type { ApiRoute } from './api-route.ts';
import { ASSET_ROUTES } from './asset-routes.ts';
import { BOARD_ROUTES } from './board-routes.ts';
import { FACILITATOR_ROUTES } from './facilitator-routes.ts';
import { HISTORY_ROUTES } from './history-routes.ts';
import { VERSION_ROUTES } from './version-routes.ts';

/** Everything the API answers. Tests walk this list: a route that is not in it does not exist. */
export const API_ROUTES: readonly ApiRoute[] = [
  ...BOARD_ROUTES,
  ...VERSION_ROUTES,
  ...HISTORY_ROUTES,
  ...ASSET_ROUTES,
  ...FACILITATOR_ROUTES,
];
