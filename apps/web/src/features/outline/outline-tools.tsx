import {
  Archive,
  CheckCheck,
  CornerDownRight,
  Ellipsis,
  LayoutGrid,
  MessageSquare,
  PanelRight,
  Pencil,
  Ruler,
  Scissors,
  Spline,
  SquareDashedMousePointer,
  Trash2,
} from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { DependencyLine, ItemId } from '@weft/domain';
import { useKeyText } from '../../commands/use-key-text.ts';
import { Button } from '../../interface/button.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu, type MenuChoice } from '../../interface/menu.tsx';
import { stepThroughTools, useToolsFocus } from '../../interface/toolbar-keys.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView, useItem, useLine } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useOutline, useOutlineState } from './outline-context.tsx';
import type { OutlineAim } from './outline-state.ts';
import styles from './screen.module.css';
import { useShowOn } from './use-show-on.ts';

/** What can be done to what the keyboard is at, by clicks alone; and what is in hand. */
export function OutlineTools(): ReactNode {
  const aim = useOutlineState((state) => state.aim);
  return (
    <div className={styles['tools']}>
      {aim === undefined ? <RowTools /> : <AimNotice aim={aim} />}
    </div>
  );
}

function RowTools(): ReactNode {
  const { actions } = useOutline();
  // What the row is follows from these two.
  useOutlineState((state) => state.current);
  const selection = useInterface((state) => state.selection);
  const words = useLaterMessages().outline;
  const { line, subjects } = actions;
  const [item] = subjects;
  if (line !== undefined) return <LineTools key={line.id} line={line} />;
  if (item === undefined) {
    return (
      <p className={styles['hint']}>
        <span className={styles['byKey']}>{words.hint}</span>
        <span className={styles['byTouch']}>{words.hintByTouch}</span>
      </p>
    );
  }
  return <ItemTools key={item} item={item} count={selection.has(item) ? selection.size : 1} />;
}

function Toolbar(props: { readonly label: string; readonly children: ReactNode }): ReactNode {
  const { actions, state } = useOutline();
  const bar = useToolsFocus(useOutlineState((now) => now.toolsAsked));
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={props.label}
      className={styles['toolbar']}
      onKeyDown={(event) => {
        const { current } = state.getState();
        if (event.key === 'Escape' && !isInPopover(event) && current !== undefined) {
          event.preventDefault();
          actions.want(current);
        } else stepThroughTools(event);
      }}
    >
      {props.children}
    </div>
  );
}

function ItemTools(props: { readonly item: ItemId; readonly count: number }): ReactNode {
  const { item: id, count } = props;
  const { actions } = useOutline();
  const canEdit = useCanEdit();
  const item = useItem(id);
  const words = useLaterMessages().outline;
  const keys = {
    open: useKeyText('open', 'Alt+Enter'),
    move: useKeyText('move', 'M'),
    estimate: useKeyText('estimate', 'Shift+E'),
    ready: useKeyText('ready', 'R'),
  };
  if (item === undefined) return null;
  const subject = count > 1 ? words.items(count) : item.key;
  return (
    <Toolbar label={words.tools.label(subject)}>
      <span className={styles['subject']}>{count > 1 ? words.selected(count) : item.key}</span>
      {count > 1 ? null : (
        <IconButton
          icon={PanelRight}
          label={words.tools.open}
          shortcut={keys.open}
          onClick={() => actions.showDetails()}
        />
      )}
      {canEdit ? (
        <>
          <IconButton
            icon={SquareDashedMousePointer}
            label={words.tools.move}
            shortcut={keys.move}
            onClick={() => actions.pickPlace()}
          />
          <IconButton
            icon={Ruler}
            label={words.tools.size}
            shortcut={keys.estimate}
            onClick={() => actions.estimate()}
          />
          <IconButton
            icon={CheckCheck}
            label={words.tools.ready}
            shortcut={keys.ready}
            aria-pressed={item.ready}
            onClick={() => actions.toggleReady()}
          />
          {count > 1 ? null : <DependencyMenu />}
        </>
      ) : null}
      <MoreMenu item={id} isOne={count === 1} />
    </Toolbar>
  );
}

function DependencyMenu(): ReactNode {
  const { actions } = useOutline();
  const words = useLaterMessages().outline.tools;
  return (
    <Menu
      label={words.dependency}
      renderTrigger={(trigger) => (
        <IconButton {...trigger} icon={Spline} label={words.dependency} />
      )}
      choices={[
        { id: 'to', label: words.waitsFor, run: () => actions.drawDependency('to') },
        { id: 'from', label: words.enables, run: () => actions.drawDependency('from') },
      ]}
    />
  );
}

function MoreMenu(props: { readonly item: ItemId; readonly isOne: boolean }): ReactNode {
  const { item, isOne } = props;
  const { actions } = useOutline();
  const canEdit = useCanEdit();
  const openDialog = useInterface((state) => state.openDialog);
  const showOn = useShowOn();
  const words = useLaterMessages().outline.tools;
  const ofOne: readonly MenuChoice[] = [
    {
      id: 'rename',
      label: words.rename,
      icon: Pencil,
      shortcut: 'F2',
      disabled: !canEdit,
      run: () => actions.rename(),
    },
    { id: 'comment', label: words.comment, icon: MessageSquare, run: () => actions.comment() },
    {
      id: 'slice',
      label: words.slice,
      icon: Scissors,
      disabled: !canEdit,
      run: () => openDialog({ kind: 'slice', item }),
    },
    { id: 'show', label: words.showOnGrid, icon: LayoutGrid, run: () => showOn('board', item) },
  ];
  return (
    <Menu
      label={words.more}
      align="end"
      renderTrigger={(trigger) => <IconButton {...trigger} icon={Ellipsis} label={words.more} />}
      choices={[
        ...(isOne ? ofOne : []),
        {
          id: 'put-aside',
          label: words.putAside,
          icon: Archive,
          danger: true,
          disabled: !canEdit,
          run: () => actions.putAside(),
        },
      ]}
    />
  );
}

function LineTools(props: { readonly line: DependencyLine }): ReactNode {
  const { actions } = useOutline();
  const line = useLine(props.line.id);
  const row = actions.row?.entry;
  const other = useItem(row !== undefined && 'other' in row ? row.other : props.line.from);
  const view = useBoardView();
  const canEdit = useCanEdit();
  const words = useLaterMessages().outline.tools;
  if (line === undefined) return null;
  const keyOf = (id: ItemId): string => view.item(id)?.key ?? line.missingEnd ?? '?';
  const name = words.line(keyOf(line.from), keyOf(line.to));
  return (
    <Toolbar label={words.label(name)}>
      <span className={styles['subject']}>{name}</span>
      <IconButton icon={PanelRight} label={words.open} onClick={() => actions.showDetails()} />
      {other === undefined || other.aside ? null : (
        <IconButton
          icon={CornerDownRight}
          label={words.otherEnd(other.key)}
          onClick={() => actions.alongLines('out')}
        />
      )}
      {canEdit ? (
        <IconButton icon={Trash2} label={words.removeLine} onClick={() => actions.putAside()} />
      ) : null}
    </Toolbar>
  );
}

/** What is to be done next while a dependency is drawn. */
function AimNotice({ aim }: { readonly aim: OutlineAim }): ReactNode {
  const { actions } = useOutline();
  const item = useItem(aim.item);
  const words = useLaterMessages().outline.aim;
  return (
    <div className={styles['aim']}>
      <span>{words[aim.known](item?.key ?? '')}</span>
      <Button size="small" onClick={() => actions.leave()}>
        {words.cancel}
      </Button>
    </div>
  );
}

function isInPopover({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('[popover]') !== null;
}
