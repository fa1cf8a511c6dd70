import ELK, { type ELK as Elk, type ElkNode } from 'elkjs/lib/elk-api';
// A file of its own, which the worker loads: 1.6 MB that only who arranges needs.
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import { ownScriptUrls } from '../../session/trusted-script-url.ts';

/**
 * Runs the layout algorithm in a worker, so that the page stays as quick as it was. One thing at a
 * time; `close` ends what is under way, and the next layout starts a new worker.
 */
export class LayoutWorker {
  #elk: Elk | undefined;
  #fail: ((reason: Error) => void) | undefined;

  /** Rejects when the worker could not be loaded, broke, or was closed meanwhile. */
  readonly layout = (graph: ElkNode): Promise<Pick<ElkNode, 'children'>> =>
    new Promise((resolve, reject) => {
      this.#fail = reject;
      this.#elk ??= this.#start();
      this.#elk.layout(graph).then(resolve, reject);
    });

  /** Safe to call twice. */
  close(): void {
    this.#elk?.terminateWorker();
    this.#elk = undefined;
    this.#fail?.(new Error('The layout was given up'));
    this.#fail = undefined;
  }

  #start(): Elk {
    return new ELK({
      workerUrl,
      algorithms: ['layered'],
      workerFactory: (url = workerUrl) => {
        // While developing, scripts come from elsewhere, and no policy asks where from.
        const worker = new Worker(import.meta.env.DEV ? url : ownScriptUrls()(url));
        // Where the file cannot be had, such as without a connection, nothing else tells.
        worker.addEventListener('error', () => this.close());
        return worker;
      },
    });
  }
}
