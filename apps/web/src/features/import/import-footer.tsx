import { useRef, type ReactNode } from 'react';
import type { OnExisting } from '@weft/board-doc';
import { Button } from '../../interface/button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { countExisting } from './existing-items.ts';
import { COUNTS_ID } from './import-preview.tsx';
import type { PreviewState } from './import-state.ts';
import { useFocusOnce } from './use-focus-once.ts';
import type { ImportControl } from './use-import.ts';

/** The buttons under each step of an import, the main one last. */
export function ImportFooter(props: {
  readonly control: ImportControl;
  readonly onExisting: OnExisting;
  readonly onClose: () => void;
}): ReactNode {
  const { control, onExisting, onClose } = props;
  const { state } = control;
  const words = useLaterMessages().importing;
  const { common } = useMessages();
  if (state.kind === 'writing') return <Button onClick={control.cancel}>{words.cancel}</Button>;
  const settled = state.kind === 'preview' || state.kind === 'refused';
  return (
    <>
      {settled ? <ChooseAgain control={control} focused={state.kind === 'refused'} /> : null}
      <Button onClick={onClose}>{common.cancel}</Button>
      {state.kind === 'preview' ? (
        <CreateButton state={state} control={control} onExisting={onExisting} />
      ) : null}
    </>
  );
}

function ChooseAgain(props: {
  readonly control: ImportControl;
  readonly focused: boolean;
}): ReactNode {
  const words = useLaterMessages().importing;
  const button = useRef<HTMLButtonElement>(null);
  useFocusOnce(button, props.focused);
  return (
    <Button ref={button} look="quiet" onClick={props.control.chooseAgain}>
      {words.back}
    </Button>
  );
}

function CreateButton(props: {
  readonly state: PreviewState;
  readonly control: ImportControl;
  readonly onExisting: OnExisting;
}): ReactNode {
  const { state, control, onExisting } = props;
  const { reading } = state;
  const view = useBoardView();
  const canEdit = useCanEdit();
  const words = useLaterMessages().importing;
  const button = useRef<HTMLButtonElement>(null);
  useFocusOnce(button, true);
  const { items, teams, sprints } = reading.counts;
  const existing = onExisting === 'add' ? 0 : countExisting(view, reading.snapshot);
  const updated = onExisting === 'update' ? existing : 0;
  const empty = items + teams + sprints === 0;
  const reason = canEdit ? (empty ? words.nothingToCreate : undefined) : words.viewOnly;
  return (
    <Button
      ref={button}
      look="primary"
      aria-describedby={COUNTS_ID}
      unavailable={reason}
      onClick={() => control.write(state, onExisting)}
    >
      {words.write(items - existing, updated)}
    </Button>
  );
}
