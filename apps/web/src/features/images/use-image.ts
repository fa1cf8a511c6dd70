import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { AssetHash } from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import type { ImageState } from './board-images.ts';
import type { LastingRefusal } from './asset-server.ts';
import { imagesOf } from './images-of.ts';

/** An image for as long as it is shown. */
export interface ShownImage {
  readonly state: ImageState;
  /** Why nobody else will see it. */
  readonly notSent: LastingRefusal | undefined;
}

/** Brings an image while somebody looks at it. */
export function useImage(hash: AssetHash): ShownImage {
  const { images, outbox } = imagesOf(useSession());
  useEffect(() => images.want(hash), [images, hash]);
  const subscribe = useCallback(
    (listener: () => void) =>
      images.subscribe((changed) => {
        if (changed === hash) listener();
      }),
    [images, hash],
  );
  const state = useSyncExternalStore(subscribe, () => images.stateOf(hash));
  const notSent = useSyncExternalStore(outbox.subscribe, () => outbox.refusalOf(hash));
  return { state, notSent };
}
