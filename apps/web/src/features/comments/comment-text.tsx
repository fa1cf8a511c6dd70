import type { ReactNode } from 'react';
import { partsOfText } from '@weft/domain';
import styles from './comments.module.css';

/** A comment as its author wrote it: letters and names, never markup. */
export function CommentText({ text }: { readonly text: string }): ReactNode {
  return (
    <p className={styles['text']}>
      {partsOfText(text).map((part, index) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          // The same name may stand there twice; pieces never change their places.
          <span key={index} className={styles['mention']}>
            @{part.mention.name}
          </span>
        ),
      )}
    </p>
  );
}
