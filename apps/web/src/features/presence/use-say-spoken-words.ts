import { useEffect, useMemo } from 'react';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { nameOf } from './people-stack.tsx';
import { SpokenNews, type Saying } from './spoken-news.ts';

/** A text that is being typed comes letter by letter: it is read out when it rests. */
const RESTS_MS = 1_500;

/** Reads out what others say at the pointers one sees, seldom. `said` is another array only when they say something else. */
export function useSaySpokenWords(said: readonly Saying[]): void {
  const news = useMemo(() => new SpokenNews(), []);
  const announce = useInterface((state) => state.announce);
  const { presence } = useMessages();
  const { says } = useLaterMessages().together;

  useEffect(() => {
    const tell = (): void => {
      const next = news.next(said, performance.now());
      if (next !== undefined) announce(says(nameOf(next.name, presence.nameless), next.text));
    };
    const timer = setTimeout(tell, Math.max(RESTS_MS, news.waitMs(performance.now())));
    return () => clearTimeout(timer);
  }, [said, news, announce, says, presence]);
}
