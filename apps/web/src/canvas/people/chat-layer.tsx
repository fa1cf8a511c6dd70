import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { centreOf, type Point } from '@weft/layout';
import { MAX_CHAT_CHARS } from '@weft/sync-protocol';
import { ViewportPortal } from 'reactflow';
import { WORDS_LAST_MS } from '../../features/presence/spoken-words.ts';
import { hueClass } from '../../interface/hue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { usePeople, usePresence } from '../../stores/use-presence.ts';
import { useCanvas, useCanvasState } from '../canvas-context.tsx';
import styles from './chat-layer.module.css';

/** What one says at one's own pointer: written there, seen by the others at once, gone soon after. */
export function ChatLayer(): ReactNode {
  const chatting = useCanvasState((state) => state.chatting);
  return chatting === 0 ? null : <OwnWords key={chatting} />;
}

function OwnWords(): ReactNode {
  const { model, container } = useCanvas();
  const presence = usePresence();
  const self = usePeople().find((person) => person.self);
  const words = useLaterMessages().together;
  const place = useAtPointer();
  const [text, setText] = useState('');
  const [isSaid, setSaid] = useState(false);

  const leave = (): void => model.state.setState({ chatting: 0 });
  useEffect(() => {
    const timer = setTimeout(() => model.state.setState({ chatting: 0 }), WORDS_LAST_MS);
    return () => clearTimeout(timer);
  }, [model, text, isSaid]);
  // Once said, the focus is elsewhere.
  useEffect(() => {
    if (!isSaid) return undefined;
    const listen = ({ key }: globalThis.KeyboardEvent): void => {
      if (key === 'Escape') model.state.setState({ chatting: 0 });
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [model, isSaid]);
  useEffect(() => () => presence.set('chat', undefined), [presence]);

  const write = (written: string): void => {
    setText(written);
    presence.set('chat', written.trim() === '' ? undefined : written);
  };
  const say = (): void => {
    container.current?.focus({ preventScroll: true });
    if (text.trim() === '') leave();
    else setSaid(true);
  };
  const press = (event: KeyboardEvent): void => {
    // Keys of the canvas stay away from a text.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') say();
    if (event.key !== 'Escape') return;
    leave();
    container.current?.focus({ preventScroll: true });
  };
  return (
    <ViewportPortal>
      <div ref={place} className={styles['place']}>
        <div className={`${styles['bubble'] ?? ''} ${hueClass(self?.user.color)} nodrag nopan`}>
          {isSaid ? (
            <span dir="auto">{text}</span>
          ) : (
            <input
              autoFocus
              dir="auto"
              aria-label={words.say}
              placeholder={words.sayPlaceholder}
              maxLength={MAX_CHAT_CHARS}
              size={Math.min(30, Math.max(14, text.length + 1))}
              value={text}
              onChange={(event) => write(event.target.value)}
              onKeyDown={press}
              onBlur={() => (text.trim() === '' ? leave() : setSaid(true))}
            />
          )}
        </div>
      </div>
    </ViewportPortal>
  );
}

/** Keeps an element at one's pointer; without one, in the middle of what is seen, which others are told. */
function useAtPointer(): RefObject<HTMLDivElement | null> {
  const { pointer, camera, container } = useCanvas();
  const presence = usePresence();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const middle = centreOf(camera.seen);
    const put = (): void => {
      const at: Point = pointer.at ?? middle;
      if (place.current !== null)
        place.current.style.transform = `translate(${at.x.toString()}px, ${at.y.toString()}px)`;
    };
    put();
    if (pointer.at === undefined)
      presence.set('pointer', { x: Math.round(middle.x), y: Math.round(middle.y) });
    const element = container.current;
    element?.addEventListener('pointermove', put);
    return () => element?.removeEventListener('pointermove', put);
  }, [pointer, camera, container, presence]);
  return place;
}
