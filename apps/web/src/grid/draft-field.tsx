import type { ReactNode } from 'react';
import { placeOf, type CellId } from '@weft/domain';
import { cellById, slotRectangle } from '@weft/layout';
import { placeInWords } from '../canvas/cards/card-facts.ts';
import { TitleField } from '../canvas/cards/title-fields.tsx';
import { useCanvasActions } from '../canvas/use-canvas-actions.ts';
import { useMessages } from '../messages/catalogue.ts';
import { useLaterMessages } from '../messages/later.ts';
import { useLaterCommands } from '../stores/use-later-commands.ts';
import { useGrid, useGridParts, useGridState } from './grid-context.tsx';

/** Where the title of a new PBI is written, right in its cell. */
export function DraftField(): ReactNode {
  const draft = useGridState((state) => state.draft);
  return draft === undefined ? null : <FieldIn key={draft} cell={draft} />;
}

function FieldIn({ cell }: { readonly cell: CellId }): ReactNode {
  const { model } = useGridParts();
  const actions = useCanvasActions();
  const laterCommands = useLaterCommands();
  const grid = useGrid();
  const { canvas } = useMessages();
  const words = useLaterMessages().canvasTools.draft;
  const place = cellById(grid, cell);
  if (place === undefined) return null;
  const keep = (title: string): void => {
    model.state.setState({ draft: undefined });
    if (title === '') return;
    const item = laterCommands.createItem(
      { title, place: placeOf(cell) },
      model.canvas.state.getState().link,
    );
    // The card is there with the next frame.
    if (item !== undefined)
      requestAnimationFrame(() => requestAnimationFrame(() => actions.goTo(item)));
  };
  return (
    <TitleField
      rectangle={slotRectangle(place, place.items.length)}
      label={words.label(placeInWords(placeOf(cell), model.view, canvas))}
      placeholder={words.placeholder}
      value=""
      onKeep={keep}
      onLeave={() => model.state.setState({ draft: undefined })}
    />
  );
}
