import { MessageSquare } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { Icon } from '../../interface/icon.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useOpenThreads } from './use-open-threads.ts';

/**
 * How many conversations about a PBI are open; nothing where there are none. Loaded after the cards:
 * no first frame waits for what people wrote.
 */
export function CommentBadge(props: {
  readonly item: ItemId;
  readonly className: string | undefined;
}): ReactNode {
  const { item, className } = props;
  const count = useOpenThreads(item);
  const words = useLaterMessages().comments;
  if (count === 0) return null;
  const label = words.open(count);
  return (
    <span role="img" aria-label={label} title={label} className={className}>
      <Icon of={MessageSquare} />
      {words.openShort(count)}
    </span>
  );
}
