import { ChosenWords } from './chosen-words.ts';
import { arrange } from './en/arrange.ts';
import { backlog } from './en/backlog.ts';
import { boardFile } from './en/board-file.ts';
import { boardGone } from './en/board-gone.ts';
import { canvasTools } from './en/canvas-tools.ts';
import { changes } from './en/changes.ts';
import { clipboard } from './en/clipboard.ts';
import { comments } from './en/comments.ts';
import { dependencies } from './en/dependencies.ts';
import { emptyBoard } from './en/empty-board.ts';
import { exporting } from './en/export.ts';
import { forgetDevice } from './en/forget-device.ts';
import { fork } from './en/fork.ts';
import { forecast } from './en/forecast.ts';
import { guide } from './en/guide.ts';
import { happened } from './en/happened.ts';
import { history } from './en/history.ts';
import { images } from './en/images.ts';
import { importing } from './en/import.ts';
import { item } from './en/item.ts';
import { lens } from './en/lens.ts';
import { map } from './en/map.ts';
import { mapObjects } from './en/map-objects.ts';
import { nexus } from './en/nexus.ts';
import { outline } from './en/outline.ts';
import { palette } from './en/palette.ts';
import { phases } from './en/phases.ts';
import { plan } from './en/plan.ts';
import { productBacklog } from './en/product-backlog.ts';
import { search } from './en/search.ts';
import { share } from './en/share.ts';
import { shortcuts } from './en/shortcuts.ts';
import { slice } from './en/slice.ts';
import { sprintBacklog } from './en/sprint-backlog.ts';
import { syncDetails } from './en/sync-details.ts';
import { together } from './en/together.ts';
import { voting } from './en/voting.ts';

import type { Translated } from './translated.ts';

/**
 * The words of what is loaded after the first frame of a board: dialogs and panels.
 * Only lazily loaded features may import this file.
 */
export interface LaterMessages {
  readonly arrange: Translated<typeof arrange>;
  readonly backlog: Translated<typeof backlog>;
  readonly boardFile: Translated<typeof boardFile>;
  readonly boardGone: Translated<typeof boardGone>;
  readonly canvasTools: Translated<typeof canvasTools>;
  readonly changes: Translated<typeof changes>;
  readonly clipboard: Translated<typeof clipboard>;
  readonly comments: Translated<typeof comments>;
  readonly dependencies: Translated<typeof dependencies>;
  readonly emptyBoard: Translated<typeof emptyBoard>;
  readonly exporting: Translated<typeof exporting>;
  readonly forgetDevice: Translated<typeof forgetDevice>;
  readonly fork: Translated<typeof fork>;
  readonly forecast: Translated<typeof forecast>;
  readonly guide: Translated<typeof guide>;
  readonly happened: Translated<typeof happened>;
  readonly history: Translated<typeof history>;
  readonly images: Translated<typeof images>;
  readonly importing: Translated<typeof importing>;
  readonly item: Translated<typeof item>;
  readonly lens: Translated<typeof lens>;
  readonly map: Translated<typeof map>;
  readonly mapObjects: Translated<typeof mapObjects>;
  readonly nexus: Translated<typeof nexus>;
  readonly outline: Translated<typeof outline>;
  readonly palette: Translated<typeof palette>;
  readonly phases: Translated<typeof phases>;
  readonly plan: Translated<typeof plan>;
  readonly productBacklog: Translated<typeof productBacklog>;
  readonly search: Translated<typeof search>;
  readonly share: Translated<typeof share>;
  readonly shortcuts: Translated<typeof shortcuts>;
  readonly slice: Translated<typeof slice>;
  readonly sprintBacklog: Translated<typeof sprintBacklog>;
  readonly syncDetails: Translated<typeof syncDetails>;
  readonly together: Translated<typeof together>;
  readonly voting: Translated<typeof voting>;
}

/** What lazily loaded features say. */
export const laterWords: ChosenWords<LaterMessages> = new ChosenWords<LaterMessages>({
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
});

/** The words of lazily loaded features in the person's language, for code outside React. */
export function currentLaterMessages(): LaterMessages {
  return laterWords.current;
}

/** The words of lazily loaded features, in the person's language. */
export function useLaterMessages(): LaterMessages {
  return laterWords.current;
}
