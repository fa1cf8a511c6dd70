import {
  Hand,
  Import,
  Keyboard,
  ListOrdered,
  MousePointer2,
  Search,
  Spline,
  SquarePlus,
  Waypoints,
} from 'lucide-react';
import { lazy, Suspense, type KeyboardEvent, type ReactNode } from 'react';
import { useKeyText } from '../../commands/use-key-text.ts';
import { IconButton } from '../../interface/icon-button.tsx';
import { moveInList } from '../../interface/list-keys.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useIsEditing } from '../../stores/use-editing.ts';
import { isCanvas, useScreen } from '../../stores/use-screen.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { UndoBar } from '../undo/undo-bar.tsx';
import { MapToolButtons } from './map-tool-buttons.tsx';
import { ToolButton } from './tool-button.tsx';
import styles from './tool-rail.module.css';

const LensMenu = lazy(async () => ({
  default: (await import('../lens/lens-menu.tsx')).LensMenu,
}));

/** The tools at the left edge. Whoever may only look sees only what does not change the board. */
export function ToolRail(): ReactNode {
  const canEdit = useCanEdit();
  const screen = useScreen();
  const openDialog = useInterface((state) => state.openDialog);
  const searchKeys = useKeyText('search', 'Mod+F');
  const sheetKeys = useKeyText('sheet', '?');
  const { shell } = useMessages();
  return (
    <section aria-label={shell.tools} className={styles['place']}>
      <div
        role="toolbar"
        aria-label={shell.tools}
        aria-orientation="vertical"
        className={styles['rail']}
        onKeyDown={moveAmongTools}
      >
        {isCanvas(screen) ? <CanvasToolButtons canEdit={canEdit} /> : null}
        {screen === 'map' && canEdit ? <MapToolButtons /> : null}
        {canEdit ? (
          <span className={styles['wideOnly']}>
            <IconButton
              icon={Import}
              label={shell.import}
              tooltipSide="right"
              onClick={() => openDialog({ kind: 'import' })}
            />
          </span>
        ) : null}
        {isCanvas(screen) ? (
          <>
            <hr className={styles['divider']} />
            {screen === 'board' ? <BacklogButton /> : null}
            <LensButton />
          </>
        ) : null}
        <span className={styles['wideOnly']}>
          <IconButton
            icon={Search}
            label={shell.search}
            shortcut={searchKeys}
            tooltipSide="right"
            onClick={() => openDialog({ kind: 'search' })}
          />
          <span className={styles['gap']} />
        </span>
        <UndoBar />
        <span className={styles['wideOnly']}>
          <IconButton
            icon={Keyboard}
            label={shell.shortcuts}
            shortcut={sheetKeys}
            tooltipSide="right"
            onClick={() => openDialog({ kind: 'shortcuts' })}
          />
        </span>
      </div>
    </section>
  );
}

/** What one takes in hand on the canvas; other screens have nothing to draw on. */
function CanvasToolButtons({ canEdit }: { readonly canEdit: boolean }): ReactNode {
  const { shell } = useMessages();
  return (
    <>
      <ToolButton tool="select" icon={MousePointer2} label={shell.toolSelect} shortcut="V" />
      <ToolButton tool="hand" icon={Hand} label={shell.toolHand} shortcut="H" />
      {canEdit ? (
        <>
          <hr className={styles['divider']} />
          <ToolButton tool="item" icon={SquarePlus} label={shell.toolItem} shortcut="I" />
          <ToolButton tool="dependency" icon={Spline} label={shell.toolDependency} shortcut="A" />
        </>
      ) : null}
    </>
  );
}

/** Nothing stands out before the board does: the menu is loaded after its first frame. */
function LensButton(): ReactNode {
  const { lens } = useMessages().shell;
  const isEditing = useIsEditing();
  const waiting = <IconButton icon={Waypoints} label={lens} aria-disabled={true} />;
  return <Suspense fallback={waiting}>{isEditing ? <LensMenu /> : waiting}</Suspense>;
}

function BacklogButton(): ReactNode {
  const open = useInterface((state) => state.backlogOpen);
  const setOpen = useInterface((state) => state.setBacklogOpen);
  const { shell } = useMessages();
  return (
    <IconButton
      icon={ListOrdered}
      label={shell.backlogList}
      aria-pressed={open}
      tooltipSide="right"
      onClick={() => setOpen(!open)}
    />
  );
}

/** Arrows step through the tools; the canvas must not hear them. */
function moveAmongTools(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const move = moveInList(event.key, at, buttons.length, 'vertical');
  if (move === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  buttons[move.index]?.focus();
}
