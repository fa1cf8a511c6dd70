import type { ReactNode } from 'react';
import { CARD, type Point } from '@weft/layout';
import { TitleField } from '../canvas/cards/title-fields.tsx';
import { useCanvasActions, whenShown } from '../canvas/use-canvas-actions.ts';
import { useLaterMessages } from '../messages/later.ts';
import { useLaterCommands } from '../stores/use-later-commands.ts';
import { useMapParts, useMapScreen } from './map-context.tsx';

/** Where the title of a new PBI is written, right where its card will stand. */
export function DraftField(): ReactNode {
  const draft = useMapScreen((state) => state.draft);
  return draft === undefined ? null : <FieldAt key={`${draft.x}/${draft.y}`} at={draft} />;
}

function FieldAt({ at }: { readonly at: Point }): ReactNode {
  const { state, model } = useMapParts();
  const actions = useCanvasActions();
  const laterCommands = useLaterCommands();
  const { canvasTools, map } = useLaterMessages();
  const leave = (): void => state.setState({ draft: undefined });
  return (
    <TitleField
      rectangle={{ ...at, width: CARD.width, height: CARD.height }}
      label={map.draft}
      placeholder={canvasTools.draft.placeholder}
      value=""
      onKeep={(title) => {
        leave();
        if (title === '') return;
        const item = laterCommands.createItem({ title, at }, model.state.getState().link);
        if (item !== undefined) whenShown(() => actions.goTo(item));
      }}
      onLeave={leave}
    />
  );
}
