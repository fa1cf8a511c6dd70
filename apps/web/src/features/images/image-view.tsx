import { ImageOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { MapImage } from '@weft/domain';
import { Icon } from '../../interface/icon.tsx';
import { useLaterMessages, type LaterMessages } from '../../messages/later.ts';
import type { ImageState } from './board-images.ts';
import styles from './images.module.css';
import { useImage } from './use-image.ts';

/** The picture itself, or why there is none yet. */
export function ImageView({ image }: { readonly image: MapImage }): ReactNode {
  const words = useLaterMessages().images;
  const { state, notSent } = useImage(image.asset);
  const [broken, setBroken] = useState(false);
  if (state.kind !== 'here' || broken) {
    return (
      <p className={styles['none']}>
        <Icon of={ImageOff} />
        {missingWords(state, words)}
      </p>
    );
  }
  return (
    <>
      <img
        src={state.url}
        alt={image.text}
        draggable={false}
        decoding="async"
        className={styles['image']}
        onError={() => setBroken(true)}
      />
      {notSent === undefined ? null : <p className={styles['notSent']}>{words.notSent[notSent]}</p>}
    </>
  );
}

function missingWords(state: ImageState, words: LaterMessages['images']): string {
  // Here, and the browser could not show it.
  if (state.kind === 'here') return words.failed['not-taken'];
  return state.kind === 'failed' ? words.failed[state.reason] : words[state.kind];
}
