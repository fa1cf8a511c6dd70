import { Circle, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { setDependenciesReviewed } from '@weft/board-doc';
import { readinessDigest, type ProductBacklogItem } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Icon } from '../../interface/icon.tsx';
import { Popover } from '../../interface/popover.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardVersion, useBoardView } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { ItemCheck } from '../item/item-check.tsx';
import { useOpenItem } from './open-item.ts';
import { READY_PARTS, readinessOf, type ReadyPart } from './readiness.ts';
import styles from './ready-check.module.css';
import { useBacklogActs } from './use-backlog-acts.ts';
import { useReadyCount } from './use-ready-count.ts';

/** Whether a PBI is ready, and on a press what makes it so. */
export function ReadyCheck(props: {
  readonly item: ProductBacklogItem;
  readonly tabIndex: number;
}): ReactNode {
  const { item, tabIndex } = props;
  const words = useLaterMessages().productBacklog;
  const fulfilled = useReadyCount(item.id);
  const count = words.readyCount(fulfilled, READY_PARTS.length);
  return (
    <Popover
      label={words.readyTitle(item.key)}
      renderTrigger={(trigger) => (
        <button
          type="button"
          {...trigger}
          tabIndex={tabIndex}
          className={styles['trigger']}
          data-ready={item.ready ? '' : undefined}
          aria-label={words.readyState(item.key, item.ready, count)}
        >
          <Icon of={item.ready ? CircleCheck : Circle} />
          {item.ready ? words.readyYes : count}
        </button>
      )}
    >
      {(close) => <CheckList item={item} close={close} />}
    </Popover>
  );
}

function CheckList(props: {
  readonly item: ProductBacklogItem;
  readonly close: () => void;
}): ReactNode {
  const { item, close } = props;
  const view = useBoardView();
  useBoardVersion();
  const openItem = useOpenItem();
  const words = useLaterMessages().productBacklog;
  return (
    <div className={styles['content']}>
      <h3 className={styles['title']}>{words.readyTitle(item.key)}</h3>
      <ul className={styles['parts']}>
        {readinessOf(item, view).map((part) => (
          <li key={part.kind}>
            {part.isConfirmed ? (
              <ConfirmedPart item={item} part={part} />
            ) : (
              <ComputedPart part={part} />
            )}
          </li>
        ))}
      </ul>
      <Button
        size="small"
        onClick={() => {
          close();
          openItem(item.id);
        }}
      >
        {words.openItem}
      </Button>
    </div>
  );
}

/** What the board sees by itself: done, or with what is to do. */
function ComputedPart(props: { readonly part: ReadyPart }): ReactNode {
  const { part } = props;
  const words = useLaterMessages().productBacklog;
  return (
    <div className={styles['part']} data-fulfilled={part.fulfilled ? '' : undefined}>
      <Icon of={part.fulfilled ? CircleCheck : Circle} />
      <div>
        <p>
          {words.parts[part.kind]}
          <span className="visually-hidden">
            {`: ${part.fulfilled ? words.fulfilled : words.missing}`}
          </span>
        </p>
        {part.fulfilled ? null : <Todo part={part} />}
      </div>
    </div>
  );
}

/** What somebody says: by a tick. */
function ConfirmedPart(props: {
  readonly item: ProductBacklogItem;
  readonly part: ReadyPart;
}): ReactNode {
  const { item, part } = props;
  const { commands } = useSession();
  const acts = useBacklogActs();
  const view = useBoardView();
  const canEdit = useCanEdit();
  const words = useLaterMessages().productBacklog;
  if (!canEdit) return <ComputedPart part={part} />;
  const isStale =
    part.kind === 'ready' &&
    item.ready &&
    item.readySaw !== undefined &&
    item.readySaw !== readinessDigest(view, item.id);
  return (
    <div className={styles['confirmed']}>
      <ItemCheck
        label={words.parts[part.kind]}
        checked={part.fulfilled}
        onChange={(checked) => {
          if (part.kind === 'ready') acts.setReady([item.id], checked);
          else {
            commands.perform({ kind: 'edit-item', items: [item.id] }, (edit) =>
              setDependenciesReviewed(edit, item.id, checked),
            );
          }
        }}
      />
      {part.fulfilled ? null : <Todo part={part} />}
      {isStale ? (
        <Button size="small" onClick={() => acts.setReady([item.id], true)}>
          {words.confirmAgain}
        </Button>
      ) : null}
    </div>
  );
}

function Todo(props: { readonly part: ReadyPart }): ReactNode {
  const { kind, waitsFor } = props.part;
  const view = useBoardView();
  const { todo } = useLaterMessages().productBacklog;
  const text =
    kind === 'dependencies'
      ? todo.dependencies(waitsFor.map((id) => view.item(id)?.key ?? ''))
      : todo[kind];
  return <p className={styles['todo']}>{text}</p>;
}
