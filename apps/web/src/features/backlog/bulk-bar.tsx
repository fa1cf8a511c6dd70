import { CircleCheck, CircleDashed, Trash2, Vote, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu } from '../../interface/menu.tsx';
import { Popover } from '../../interface/popover.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { BulkPlace } from './bulk-place.tsx';
import { BulkSize } from './bulk-size.tsx';
import { BulkTags } from './bulk-tags.tsx';
import styles from './bulk.module.css';
import { useBacklogActs } from './use-backlog-acts.ts';

/** From how many on: one PBI is edited in its own row. */
const SEVERAL = 2;

/** True while several of the PBIs shown are selected. */
export function useIsBulk(shown: readonly ItemId[]): boolean {
  const selection = useInterface((state) => state.selection);
  if (selection.size < SEVERAL) return false;
  return shown.filter((id) => selection.has(id)).length >= SEVERAL;
}

/** What can be done to all selected PBIs at once, as one step; only those shown are meant. */
export function BulkBar(props: { readonly shown: readonly ItemId[] }): ReactNode {
  const selection = useInterface((state) => state.selection);
  const select = useInterface((state) => state.select);
  const words = useLaterMessages().productBacklog;
  const items = props.shown.filter((id) => selection.has(id));
  const hidden = selection.size - items.length;
  return (
    <div className={styles['bar']} role="toolbar" aria-label={words.bulk}>
      <span className={styles['count']} role="status">
        {words.selected(items.length)}
        {hidden === 0 ? null : (
          <span className={styles['hidden']}>{words.selectedHidden(hidden)}</span>
        )}
      </span>
      <BulkActs items={items} />
      <IconButton
        icon={X}
        size="small"
        label={words.clearSelection}
        tooltipSide="left"
        className={styles['clear']}
        onClick={() => select([])}
      />
    </div>
  );
}

function BulkActs(props: { readonly items: readonly ItemId[] }): ReactNode {
  const { items } = props;
  const acts = useBacklogActs();
  const { commands } = useSession();
  const openDialog = useInterface((state) => state.openDialog);
  const { productBacklog: words, voting } = useLaterMessages();
  return (
    <>
      <Part label={words.setSize} name={words.sizeField}>
        {(close) => <BulkSize items={items} close={close} />}
      </Part>
      <Button size="small" icon={CircleCheck} onClick={() => acts.setReady(items, true)}>
        {words.setReady}
      </Button>
      <Button size="small" icon={CircleDashed} onClick={() => acts.setReady(items, false)}>
        {words.setNotReady}
      </Button>
      <Part label={words.setPlace} name={words.setPlace}>
        {(close) => <BulkPlace items={items} close={close} />}
      </Part>
      <Part label={words.addTags} name={words.addTags}>
        {(close) => <BulkTags items={items} close={close} />}
      </Part>
      <Menu
        label={words.goal}
        renderTrigger={(trigger) => (
          <Button {...trigger} size="small">
            {words.goal}
          </Button>
        )}
        choices={[
          { id: 'yes', label: words.supportsGoal, run: () => acts.setSupportsGoal(items, true) },
          { id: 'no', label: words.supportsNoGoal, run: () => acts.setSupportsGoal(items, false) },
        ]}
      />
      <Button size="small" icon={Vote} onClick={() => openDialog({ kind: 'dots' })}>
        {voting.dots.command}
      </Button>
      <Button size="small" icon={Trash2} onClick={() => commands.putAside(items)}>
        {words.putAside}
      </Button>
    </>
  );
}

/** A part of the bar that asks for something first. */
function Part(props: {
  readonly label: string;
  readonly name: string;
  readonly children: (close: () => void) => ReactNode;
}): ReactNode {
  const { label, name, children } = props;
  return (
    <Popover
      label={name}
      renderTrigger={(trigger) => (
        <Button {...trigger} size="small">
          {label}
        </Button>
      )}
    >
      {children}
    </Popover>
  );
}
