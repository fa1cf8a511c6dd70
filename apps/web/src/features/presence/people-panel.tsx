import { Crosshair } from 'lucide-react';
import type { ReactNode } from 'react';
import { unreachable, type ItemId } from '@weft/domain';
import { Avatar } from '../../interface/avatar.tsx';
import { Button } from '../../interface/button.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useItem } from '../../stores/use-board.ts';
import type { PresentPerson } from '../../stores/presence-store.ts';
import { usePeople } from '../../stores/use-presence.ts';
import { useScreen } from '../../stores/use-screen.ts';
import { useSyncStatus } from '../../stores/use-sync.ts';
import { activityOf, type Activity } from './activity.ts';
import { ColorChoice } from './color-choice.tsx';
import { screenOf } from './cursor-budget.ts';
import { NameForm } from './name-form.tsx';
import { FollowButton } from './follow-button.tsx';
import { nameOf } from './people-stack.tsx';
import styles from './presence.module.css';

/** The People tab: who is here and what they look at, one's own name and role. */
export function PeoplePanel(): ReactNode {
  const people = usePeople();
  const openDialog = useInterface((state) => state.openDialog);
  const { presence } = useMessages();
  return (
    <div className={styles['panel']}>
      <section className={styles['section']} aria-label={presence.peopleHere}>
        <h2 className={styles['heading']}>{presence.peopleHere}</h2>
        <ul>
          {people.map((person) => (
            <PersonRow key={person.clientId} person={person} />
          ))}
        </ul>
        {people.length <= 1 ? (
          <>
            <p className={styles['note']}>{presence.onlyYou}</p>
            <Button onClick={() => openDialog({ kind: 'share' })}>{presence.share}</Button>
          </>
        ) : null}
      </section>
      <section className={styles['section']}>
        <NameForm />
        <ColorChoice />
      </section>
      <OwnRole />
    </div>
  );
}

function PersonRow(props: { readonly person: PresentPerson }): ReactNode {
  const { person } = props;
  const { presence } = useMessages();
  const name = nameOf(person.user.name, presence.nameless);
  const activity = activityOf(person);
  return (
    <li className={styles['person']}>
      <Avatar name={name} color={person.user.color} self={person.self} decorative />
      {activity.item === undefined ? (
        <PersonText person={person} activity={activity} itemKey={undefined} />
      ) : (
        <PersonAtItem person={person} activity={activity} item={activity.item} />
      )}
      {person.self ? null : <FollowButton person={person} name={name} />}
    </li>
  );
}

function PersonAtItem(props: {
  readonly person: PresentPerson;
  readonly activity: Activity;
  readonly item: ItemId;
}): ReactNode {
  const { person, activity, item } = props;
  const shown = useItem(item);
  const focusItem = useInterface((state) => state.focusItem);
  const { presence } = useMessages();
  return (
    <>
      <PersonText person={person} activity={activity} itemKey={shown?.key} />
      {shown === undefined || person.self ? null : (
        <IconButton
          icon={Crosshair}
          size="small"
          label={presence.show(shown.key)}
          tooltipSide="left"
          onClick={() => focusItem(item)}
        />
      )}
    </>
  );
}

function PersonText(props: {
  readonly person: PresentPerson;
  readonly activity: Activity;
  readonly itemKey: string | undefined;
}): ReactNode {
  const { person, activity, itemKey } = props;
  const { presence, shell } = useMessages();
  const screen = useScreen();
  const theirs = screenOf(person);
  const name = nameOf(person.user.name, presence.nameless);
  return (
    <div className={styles['who']}>
      <div className={styles['name']}>{person.self ? `${name} (${presence.you})` : name}</div>
      {person.self ? null : (
        <div className={styles['doing']}>
          {wordsOf(activity, itemKey, presence)}
          {theirs === screen ? '' : ` · ${shell.screens.names[theirs]}`}
        </div>
      )}
    </div>
  );
}

function wordsOf(
  activity: Activity,
  itemKey: string | undefined,
  words: ReturnType<typeof useMessages>['presence'],
): string {
  switch (activity.kind) {
    case 'selects-many':
      return words.looksAtMany(activity.count);
    case 'looks-around':
      return words.looksAround;
    case 'drags':
      return itemKey === undefined ? words.looksAround : words.drags(itemKey);
    case 'writes':
      return itemKey === undefined ? words.looksAround : words.writes(itemKey);
    case 'selects':
      return itemKey === undefined ? words.looksAround : words.looksAt(itemKey);
    default:
      return unreachable(activity);
  }
}

function OwnRole(): ReactNode {
  const { sync } = useSession();
  useSyncStatus();
  const { presence } = useMessages();
  const { role } = sync;
  if (role === undefined) return null;
  return (
    <section className={styles['section']}>
      <h2 className={styles['heading']}>{`${presence.yourRole}: ${presence.roles[role]}`}</h2>
      <p className={styles['note']}>{presence.roleMeaning[role]}</p>
    </section>
  );
}
