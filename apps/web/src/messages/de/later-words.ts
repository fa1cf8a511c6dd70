import type { LaterMessages } from '../later.ts';
import { backlog } from './backlog.ts';
import { boardGone } from './board-gone.ts';
import { canvasTools } from './canvas-tools.ts';
import { changes } from './changes.ts';
import { dependencies } from './dependencies.ts';
import { guide } from './guide.ts';
import { history } from './history.ts';
import { importing } from './importing.ts';
import { item } from './item.ts';
import { nexus } from './nexus.ts';
import { phases } from './phases.ts';
import { plan } from './plan.ts';
import { productBacklog } from './product-backlog.ts';
import { share } from './share.ts';
import { shortcuts } from './shortcuts.ts';
import { emptyBoard, forecast, lens, search, slice } from './small-groups.ts';
import { sprintBacklog } from './sprint-backlog.ts';
import { syncDetails } from './sync-details.ts';

/** The words of lazily loaded features, in German. */
export const laterWordsInGerman: LaterMessages = {
  backlog,
  boardGone,
  canvasTools,
  changes,
  dependencies,
  emptyBoard,
  forecast,
  guide,
  history,
  importing,
  item,
  lens,
  nexus,
  phases,
  plan,
  productBacklog,
  search,
  share,
  shortcuts,
  slice,
  sprintBacklog,
  syncDetails,
};
