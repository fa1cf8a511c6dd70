import { Flag } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Collision, CollidingDecision, ProductBacklogItem, UserId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Icon } from '../../interface/icon.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import { usePeople } from '../../stores/use-presence.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { decisionWords, parseDecision } from './decision-words.ts';
import styles from './item.module.css';

/** Decisions taken at the same time without knowledge of each other: both sides, and a choice. */
export function Collisions(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  return item.collisions.map((collision) => (
    <CollisionCard key={collision.field} item={item} collision={collision} />
  ));
}

function CollisionCard(props: {
  readonly item: ProductBacklogItem;
  readonly collision: Collision;
}): ReactNode {
  const { item, collision } = props;
  const words = useLaterMessages().item;
  const field = fieldName(collision.field, words.collision);
  return (
    <section className={styles['collision']} aria-label={`${words.collisionTitle}: ${field}`}>
      <h3 className={styles['collisionTitle']}>
        <Icon of={Flag} />
        {`${words.collisionTitle}: ${field}`}
      </h3>
      <div className={styles['sides']}>
        {collision.decisions.map((decision, index) => (
          <Side
            // Two sides never hold the same value, so the value is the key.
            key={JSON.stringify(decision.value)}
            item={item}
            field={collision.field}
            decision={decision}
            shown={index === 0}
          />
        ))}
      </div>
    </section>
  );
}

function Side(props: {
  readonly item: ProductBacklogItem;
  readonly field: string;
  readonly decision: CollidingDecision;
  readonly shown: boolean;
}): ReactNode {
  const { item, field, decision, shown } = props;
  const view = useBoardView();
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const nameOfUser = useUserNames();
  const { common, forms } = useMessages();
  const words = useLaterMessages().item;
  const parsed = parseDecision(field, decision.value);
  if (parsed === undefined) return null;
  const value = decisionWords(parsed, view, { item: words, everyday: common });
  const by = nameOfUser(decision.by);
  return (
    <div className={styles['side']}>
      <strong>{value}</strong>
      <span className={styles['sideBy']}>
        {decision.atMs === undefined ? by : words.decidedBy(by, forms.timeOfDay(decision.atMs))}
        {shown ? ` · ${words.shownNow}` : null}
      </span>
      {canEdit ? (
        <Button
          size="small"
          className={styles['use']}
          onClick={() => commands.decideItem(item.id, parsed.field, parsed.value)}
        >
          {words.use(value)}
        </Button>
      ) : null}
    </div>
  );
}

/** Names of users by id, as far as they are here now. */
function useUserNames(): (user: UserId | undefined) => string {
  const people = usePeople();
  const { common } = useMessages();
  const words = useLaterMessages().item;
  return (user) => {
    const person = people.find((each) => each.user.id === user);
    if (person === undefined || person.user.name === '') return words.aColleague;
    return person.self ? common.you : person.user.name;
  };
}

function fieldName(field: string, names: Readonly<Record<string, string>>): string {
  return names[field] ?? names['status'] ?? field;
}
