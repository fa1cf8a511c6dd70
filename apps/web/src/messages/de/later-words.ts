import type { LaterMessages } from '../later.ts';
import { arrange } from './arrange.ts';
import { backlog } from './backlog.ts';
import { boardFile } from './board-file.ts';
import { boardGone } from './board-gone.ts';
import { canvasTools } from './canvas-tools.ts';
import { changes } from './changes.ts';
import { clipboard } from './clipboard.ts';
import { comments } from './comments.ts';
import { dependencies } from './dependencies.ts';
import { exporting } from './export.ts';
import { forgetDevice } from './forget-device.ts';
import { fork } from './fork.ts';
import { guide } from './guide.ts';
import { happened } from './happened.ts';
import { history } from './history.ts';
import { images } from './images.ts';
import { importing } from './importing.ts';
import { item } from './item.ts';
import { map } from './map.ts';
import { mapObjects } from './map-objects.ts';
import { nexus } from './nexus.ts';
import { outline } from './outline.ts';
import { palette } from './palette.ts';
import { phases } from './phases.ts';
import { plan } from './plan.ts';
import { productBacklog } from './product-backlog.ts';
import { share } from './share.ts';
import { shortcuts } from './shortcuts.ts';
import { emptyBoard, forecast, lens, search, slice } from './small-groups.ts';
import { sprintBacklog } from './sprint-backlog.ts';
import { syncDetails } from './sync-details.ts';
import { together } from './together.ts';
import { voting } from './voting.ts';

/** The words of lazily loaded features, in German. */
export const laterWordsInGerman: LaterMessages = {
  arrange,
  backlog,
  boardFile,
  boardGone,
  canvasTools,
  changes,
  clipboard,
  comments,
  dependencies,
  emptyBoard,
  exporting,
  forgetDevice,
  fork,
  forecast,
  guide,
  happened,
  history,
  images,
  importing,
  item,
  lens,
  map,
  mapObjects,
  nexus,
  outline,
  palette,
  phases,
  plan,
  productBacklog,
  search,
  share,
  shortcuts,
  slice,
  sprintBacklog,
  syncDetails,
  together,
  voting,
};
