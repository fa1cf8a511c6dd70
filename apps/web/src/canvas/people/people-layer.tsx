import { useEffect, type ReactNode } from 'react';
import { CARD, padded, type Rectangle } from '@weft/layout';
import { ViewportPortal } from 'reactflow';
import type { ShownCursor } from '../../features/presence/cursor-budget.ts';
import { LaserLayer } from '../../features/presence/laser-layer.tsx';
import { ShowingActs } from '../../features/presence/showing-acts.tsx';
import { nameCorner } from '../../features/presence/name-place.ts';
import { useFollowedView } from '../../features/presence/use-followed-view.ts';
import { useSaySpokenWords } from '../../features/presence/use-say-spoken-words.ts';
import { classNames } from '../../interface/class-names.ts';
import { hueClass } from '../../interface/hue.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import type { BoardSession } from '../../session/board-session.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useCanvasState, useCards } from '../canvas-context.tsx';
import { ChatLayer } from './chat-layer.tsx';
import styles from './people-layer.module.css';
import { usePeopleOnCanvas } from './use-people-on-canvas.ts';
import { useShowOneself } from './use-show-oneself.ts';

/** What is free around what one edits, in CSS pixels. */
const FREE_PX = 4;

/**
 * Where others point and what they carry, within the budget; whom one follows, laser and what is
 * said. Names and colours are what the server says they are.
 */
export function PeopleLayer(props: {
  /** Where something new is being written: other people's names stay off it. */
  readonly draft: Rectangle | undefined;
}): ReactNode {
  useShowOneself();
  useFollowedView();
  const isAlone = usePeopleOnCanvas(({ present }) => present.length === 0);
  return (
    <>
      {isAlone ? null : <Cursors draft={props.draft} />}
      <LaserLayer />
      <ChatLayer />
      <ShowingActs />
    </>
  );
}

function Cursors({ draft }: { readonly draft: Rectangle | undefined }): ReactNode {
  const cursors = usePeopleOnCanvas((people) => people.cursors);
  const zoom = usePeopleOnCanvas((people) => people.zoom);
  const kept = useKeptFree(draft).map((rectangle) =>
    scaled(padded(rectangle, FREE_PX / zoom), zoom),
  );
  useSaySpokenWords(usePeopleOnCanvas((people) => people.said));
  useTellBusy();
  return (
    <ViewportPortal>
      {cursors.map((cursor) => (
        <Cursor key={cursor.person.clientId} cursor={cursor} zoom={zoom} kept={kept} />
      ))}
    </ViewportPortal>
  );
}

function Cursor(props: {
  readonly cursor: ShownCursor;
  readonly zoom: number;
  /** What no name may cover, in pixels of the board as they are on the screen. */
  readonly kept: readonly Rectangle[];
}): ReactNode {
  const { cursor, zoom, kept } = props;
  const { person, at, pale, says } = cursor;
  const { drag, user } = person;
  const { presence } = useMessages();
  const words = useLaterMessages().canvasTools.people;
  const name = user.name.trim() === '' ? presence.nameless : user.name;
  const carries = drag !== undefined && drag.items.length > 0;
  const label = carries ? words.drags(name, drag.items.length) : name;
  const corner = nameCorner({ x: at.x * zoom, y: at.y * zoom }, label.length, kept);
  return (
    <div
      aria-hidden="true"
      className={classNames(styles['person'], hueClass(user.color))}
      style={{ transform: `translate(${at.x.toString()}px, ${at.y.toString()}px)` }}
      data-person={name}
      data-pale={pale ? '' : undefined}
      data-says={says === undefined ? undefined : ''}
    >
      {carries ? (
        <div
          className={styles['carried']}
          style={{ width: `${CARD.width.toString()}px`, height: `${CARD.height.toString()}px` }}
        />
      ) : null}
      <div className={styles['cursor']} data-corner={corner}>
        <svg viewBox="0 0 14 18" width="14" height="18">
          <path d="M1 1v14l4-4 2.5 6 2.5-1-2.5-6H13Z" />
        </svg>
        <div className={styles['words']}>
          <span className={styles['name']}>{label}</span>
          {says === undefined ? null : (
            <span className={styles['says']} dir="auto">
              {says}
            </span>
          )}
        </div>
      </div>
    </div>
  );
}

/** What one writes in, or has selected alone: other people's names stay off it. */
function useKeptFree(draft: Rectangle | undefined): readonly Rectangle[] {
  const cards = useCards();
  const renaming = useCanvasState((state) => state.renaming);
  const selected = useInterface(({ selection }) =>
    selection.size === 1 ? [...selection][0] : undefined,
  );
  return [
    renaming === undefined ? undefined : cards.rectangleOf(renaming),
    selected === undefined ? undefined : cards.rectangleOf(selected),
    draft,
  ].filter((rectangle) => rectangle !== undefined);
}

function scaled({ x, y, width, height }: Rectangle, by: number): Rectangle {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}

/** Boards on which it was said: once for each visit. */
const told = new WeakSet<BoardSession>();

function useTellBusy(): void {
  const isBusy = usePeopleOnCanvas(({ busy }) => busy);
  const session = useSession();
  const toast = useInterface((state) => state.toast);
  const { busy } = useLaterMessages().together;
  useEffect(() => {
    if (!isBusy || told.has(session)) return;
    told.add(session);
    toast({ text: busy });
  }, [isBusy, session, toast, busy]);
}
