import { useState, type ReactNode } from 'react';
import { LIMITS, type Place } from '@weft/domain';
import { placeInWords } from '../../canvas/cards/card-facts.ts';
import { whenShown } from '../../canvas/use-canvas-actions.ts';
import { AskingSurface } from '../../interface/asking-surface.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { useLaterCommands } from '../../stores/use-later-commands.ts';
import { useOutline } from './outline-context.tsx';
import styles from './popovers.module.css';

/** Asks for the title of a new PBI: Enter makes it and goes to it. */
export function NewItemPopover(props: {
  readonly place: Place;
  readonly onClose: () => void;
}): ReactNode {
  const { place, onClose } = props;
  const { actions } = useOutline();
  const view = useBoardView();
  const laterCommands = useLaterCommands();
  const [title, setTitle] = useState('');
  const { canvas } = useMessages();
  const { draft } = useLaterMessages().canvasTools;
  return (
    <AskingSurface label={draft.label(placeInWords(place, view, canvas))} onClose={onClose}>
      {(close) => (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            close();
            if (title.trim() === '') return;
            const item = laterCommands.createItem({ title: title.trim(), place });
            if (item !== undefined) whenShown(() => actions.reveal(item));
          }}
        >
          <TextField
            label={draft.placeholder}
            data-first=""
            maxLength={LIMITS.titleChars}
            hint={draft.hint}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </form>
      )}
    </AskingSurface>
  );
}
