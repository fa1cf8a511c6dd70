import { Ellipsis, Share2 } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { LIMITS } from '@weft/domain';
import { Link } from 'wouter';
import { Button } from '../../interface/button.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { InlineEdit } from '../../interface/inline-edit.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useBoardTitle } from '../../stores/use-board.ts';
import { useIsEditing } from '../../stores/use-editing.ts';
import { useCanEdit, useSyncStatus } from '../../stores/use-sync.ts';
import { GoalLine } from './goal-line.tsx';
import { ScreenSwitch } from './screen-switch.tsx';
import { SyncPill } from './sync-pill.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import styles from './top-bar.module.css';

const WaitingChips = lazy(async () => ({
  default: (await import('../changes/waiting-chips.tsx')).WaitingChips,
}));

const BoardPhase = lazy(async () => ({
  default: (await import('../phases/board-phase.tsx')).BoardPhase,
}));

const BoardMenu = lazy(async () => ({
  default: (await import('./board-menu.tsx')).BoardMenu,
}));

const PeopleStack = lazy(async () => ({
  default: (await import('../presence/people-stack.tsx')).PeopleStack,
}));

/** The bar over the board: what it is called and for, who is here, where changes are, and sharing. */
export function TopBar(): ReactNode {
  const { shell, common } = useMessages();
  return (
    <header className={styles['bar']}>
      <Link href="/" className={styles['home']} aria-label={`${common.product}. ${shell.toBoards}`}>
        <img src="/icon.svg" alt="" className={styles['logo']} />
        <span className={styles['word']}>{common.product}</span>
      </Link>
      <span className={styles['crumb']} aria-hidden="true">
        ▸
      </span>
      <BoardTitle />
      <span className={styles['where']}>
        <ScreenSwitch />
        <GoalLine />
        <PhaseOfBoard />
      </span>
      <span className={styles['gap']} />
      <div className={styles['right']}>
        <span className={styles['waiting']}>
          <OpenDecisions />
        </span>
        <span className={styles['people']}>
          <PeopleHere />
        </span>
        <SyncPill />
        <span className={styles['wideOnly']}>
          <ThemeMenu />
        </span>
        <MenuOfBoard />
        <ShareButton />
      </div>
    </header>
  );
}

function BoardTitle(): ReactNode {
  const title = useBoardTitle();
  const canEdit = useCanEdit();
  const { commands } = useSession();
  const { shell } = useMessages();
  return (
    <h1 className={styles['heading']}>
      <InlineEdit
        label={shell.boardTitle}
        value={title}
        placeholder={shell.untitled}
        maxLength={LIMITS.nameChars}
        readOnly={!canEdit}
        className={styles['title']}
        onCommit={(text) => commands.renameBoard(text)}
      />
    </h1>
  );
}

/**
 * Nothing of it is needed before the first frame stands. It comes behind what is pressed most: a link must not move
 * away under a finger because the phase came, or was changed by somebody else.
 */
function PhaseOfBoard(): ReactNode {
  return useIsEditing() ? (
    <Suspense>
      <BoardPhase />
    </Suspense>
  ) : null;
}

/** What waits for a decision or an answer is looked for once the first frame stands. */
function OpenDecisions(): ReactNode {
  return useIsEditing() ? (
    <Suspense>
      <WaitingChips />
    </Suspense>
  ) : null;
}

/** Others come after the board does. */
function PeopleHere(): ReactNode {
  return useIsEditing() ? (
    <Suspense>
      <PeopleStack />
    </Suspense>
  ) : null;
}

/** Its button stands from the first frame; what is in it comes after that. */
function MenuOfBoard(): ReactNode {
  const isEditing = useIsEditing();
  const { shell } = useMessages();
  const button = <IconButton icon={Ellipsis} label={shell.menu} disabled />;
  return isEditing ? (
    <Suspense fallback={button}>
      <BoardMenu />
    </Suspense>
  ) : (
    button
  );
}

function ShareButton(): ReactNode {
  const openDialog = useInterface((state) => state.openDialog);
  const { shell } = useMessages();
  const unavailable = useSyncStatus().kind === 'offline' ? shell.needsConnection : undefined;
  const open = (): void => openDialog({ kind: 'share' });
  return (
    <>
      <span className={styles['wideOnly']}>
        <Button look="primary" unavailable={unavailable} onClick={open}>
          {shell.share}
        </Button>
      </span>
      <span className={styles['narrowOnly']}>
        <IconButton icon={Share2} label={shell.share} unavailable={unavailable} onClick={open} />
      </span>
    </>
  );
}
