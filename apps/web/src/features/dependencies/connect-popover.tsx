import { ArrowLeftRight } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { setFollowUp } from '@weft/board-doc';
import {
  NEEDED_BY,
  done,
  lineIdOf,
  type DependencyCause,
  type ItemId,
  type NeededBy,
} from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView, useLine } from '../../stores/use-board.ts';
import { CauseChoice } from './cause-choice.tsx';
import { circleClosedBy } from './circle.ts';
import styles from './dependencies.module.css';
import { PersonField, personNamed } from './person-field.tsx';
import { VerbSentence } from './end-name.tsx';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

const GAP_PX = 8;

export interface ConnectPopoverProps {
  /** The predecessor as drawn: comes first. */
  readonly from: ItemId;
  /** The successor as drawn: waits. */
  readonly to: ItemId;
  /** Where the line ended, in the window. */
  readonly at: { readonly x: number; readonly y: number };
  /** Called once, after the dependency was drawn or let go. */
  readonly onClose: () => void;
}

/**
 * Asks what a freshly drawn dependency means. Not modal: Enter or a press elsewhere draws it as it
 * stands, Escape lets it go. Nothing is written before; drawing is one undo step.
 */
export function ConnectPopover(props: ConnectPopoverProps): ReactNode {
  const { at, onClose } = props;
  const laterCommands = useLaterCommands();
  const words = useLaterMessages().dependencies;
  const surface = useRef<HTMLDivElement>(null);
  const isLetGo = useRef(false);
  // Read when it closes: leaving the field and closing come in one go.
  const followUp = useRef('');
  const [followUpName, setFollowUpName] = useState('');
  const [[from, to], setEnds] = useState<readonly [ItemId, ItemId]>([props.from, props.to]);
  const [cause, setCause] = useState<DependencyCause | undefined>(undefined);
  const [neededBy, setNeededBy] = useState<NeededBy | undefined>(undefined);
  const exists = useLine(lineIdOf(from, to)) !== undefined;
  const announceSwap = useAnnounceSwap();

  useEffect(() => {
    const element = surface.current;
    if (element === null) return undefined;
    element.showPopover();
    placeAt(element, at);
    element.querySelector('input')?.focus();
    return () => element.hidePopover();
  }, [at]);

  const hide = (): void => surface.current?.hidePopover();
  const finish = (): void => {
    if (!isLetGo.current && !exists) {
      const ends = {
        from,
        to,
        ...(cause !== undefined && { cause }),
        ...(neededBy !== undefined && { neededBy }),
      };
      laterCommands.addDependency(ends, (edit, line) => {
        const person = personNamed(edit, edit.view, followUp.current);
        if (!person.ok) return person;
        return person.value === null ? done(undefined) : setFollowUp(edit, line, person.value);
      });
    }
    onClose();
  };
  const swap = (): void => {
    setEnds([to, from]);
    announceSwap(from, to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') isLetGo.current = true;
    const onButton = event.target instanceof HTMLButtonElement;
    if (event.key !== 'Enter' || onButton || event.nativeEvent.isComposing) return;
    event.preventDefault();
    hide();
  };

  return (
    <div
      ref={surface}
      popover="auto"
      role="dialog"
      aria-label={words.connectLabel}
      className={styles['connect']}
      onKeyDown={onKeyDown}
      onToggle={(event) => {
        if (event.newState === 'closed') finish();
      }}
    >
      <VerbSentence from={from} to={to} />
      <Button look="quiet" size="small" icon={ArrowLeftRight} onClick={swap}>
        {words.swap}
      </Button>
      <Notice from={from} to={to} exists={exists} />
      <CauseChoice value={cause} onChange={setCause} />
      <div className={styles['needed']}>
        <span className={styles['legend']}>{words.neededBy}</span>
        <SegmentedControl
          label={words.neededBy}
          value={neededBy}
          segments={NEEDED_BY.map((value) => ({ value, label: words.neededFor(value) }))}
          onChange={setNeededBy}
        />
      </div>
      <PersonField
        label={words.followUp}
        name={followUpName}
        disabled={false}
        onKeep={(name) => {
          followUp.current = name;
          setFollowUpName(name);
        }}
      />
      <div className={styles['buttons']}>
        <Button
          onClick={() => {
            isLetGo.current = true;
            hide();
          }}
        >
          {words.cancel}
        </Button>
        <Button look="primary" unavailable={exists ? words.exists : undefined} onClick={hide}>
          {words.draw}
        </Button>
      </div>
    </div>
  );
}

/** What is odd about the line: it is there already, or it closes a circle. Both are told at once. */
function Notice(props: {
  readonly from: ItemId;
  readonly to: ItemId;
  readonly exists: boolean;
}): ReactNode {
  const { from, to, exists } = props;
  const view = useBoardView();
  const words = useLaterMessages().dependencies;
  const circle = circleClosedBy(view, from, to);
  if (exists) return <p className={styles['notice']}>{words.exists}</p>;
  if (circle === undefined) return null;
  const keys = circle.map((id) => view.item(id)?.key ?? '?');
  return (
    <p role="status" className={styles['notice']}>
      {words.closesCircle(keys)}
    </p>
  );
}

function useAnnounceSwap(): (successor: ItemId, predecessor: ItemId) => void {
  const view = useBoardView();
  const words = useLaterMessages().dependencies;
  const announce = useInterface((state) => state.announce);
  const key = (id: ItemId): string => view.item(id)?.key ?? '';
  return (successor, predecessor) => announce(words.swapped(key(successor), key(predecessor)));
}

function placeAt(element: HTMLElement, at: { readonly x: number; readonly y: number }): void {
  const { width, height } = element.getBoundingClientRect();
  const left = Math.min(at.x + GAP_PX, window.innerWidth - width - GAP_PX);
  const top = Math.min(at.y + GAP_PX, window.innerHeight - height - GAP_PX);
  element.style.left = `${Math.max(GAP_PX, left).toString()}px`;
  element.style.top = `${Math.max(GAP_PX, top).toString()}px`;
}
