import { Flag } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { ownWorkOf } from './own-work.ts';
import { useDecisionNews } from './use-decision-news.ts';
import { useOpenCollisions } from './use-open-collisions.ts';

/** How many decisions are open on the board; leads to them. Nothing while none is. */
export function DecideChip(): ReactNode {
  const open = useOpenCollisions();
  const openPanel = useInterface((state) => state.openPanel);
  const words = useLaterMessages().changes;
  useDecisionNews(open);
  // From now on what is changed without the server is kept apart.
  ownWorkOf(useSession());
  if (open.length === 0) return null;
  return (
    <Button size="small" look="danger" icon={Flag} onClick={() => openPanel('changes')}>
      {words.toDecide(open.length)}
    </Button>
  );
}
