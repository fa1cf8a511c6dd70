import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { X } from 'lucide-react';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { Strip, StripActs } from '../shell/strip.tsx';
import { isWorthTelling } from './return-summary.ts';
import { useOpenCollisions } from './use-open-collisions.ts';
import { returnInWords } from './return-words.ts';
import { useReturnSummary } from './use-return-summary.ts';

/**
 * What met while this device was away, in one sentence. It stays until it is closed,
 * takes no focus, and closing it decides nothing.
 */
export function WelcomeStrip(): ReactNode {
  const summary = useReturnSummary();
  const open = useOpenCollisions();
  const openPanel = useInterface((state) => state.openPanel);
  const announce = useInterface((state) => state.announce);
  const words = useLaterMessages();
  const [closed, setClosed] = useState<unknown>(undefined);
  const [openedAtMs] = useState(() => Date.now());
  const isTold = summary !== undefined && isWorthTelling(summary, openedAtMs);
  const stillOpen = summary?.newCollisions.filter((key) => open.some((each) => each.key === key));
  const toDecide = stillOpen?.length ?? 0;
  const text = summary === undefined ? '' : returnInWords(summary, words);
  useEffect(() => {
    if (isTold) announce(text);
  }, [isTold, text, announce]);
  if (!isTold || closed === summary) return null;
  return (
    <Strip label={words.changes.welcomeLabel} tone="news">
      <p>
        {text} {toDecide > 0 ? <strong>{words.changes.needDecision(toDecide)}</strong> : null}
      </p>
      <StripActs>
        {toDecide > 0 ? (
          <Button look="primary" size="small" onClick={() => openPanel('changes')}>
            {words.changes.decide}
          </Button>
        ) : null}
        <Button size="small" onClick={() => openPanel('changes')}>
          {words.changes.seeChanges}
        </Button>
        <IconButton icon={X} label={words.changes.closeStrip} onClick={() => setClosed(summary)} />
      </StripActs>
    </Strip>
  );
}
