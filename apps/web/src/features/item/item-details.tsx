import { Archive, Crosshair, Ellipsis, ExternalLink, Split } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProductBacklogItem } from '@weft/domain';
import { Avatar } from '../../interface/avatar.tsx';
import { Button } from '../../interface/button.tsx';
import { Icon } from '../../interface/icon.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu } from '../../interface/menu.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { usePeopleOn } from '../../stores/use-presence.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { nameOf } from '../presence/people-stack.tsx';
import { CarriedNote } from './carried-note.tsx';
import { Collisions } from './collisions.tsx';
import { Decisions } from './decisions.tsx';
import { PlacePicker } from './place-picker.tsx';
import { DependencyLists } from './dependency-lists.tsx';
import { safeLink } from './external-link.ts';
import { ItemFindings } from './item-findings.tsx';
import { ItemPlanning } from './item-planning.tsx';
import { ItemValue } from './item-value.tsx';
import styles from './item.module.css';
import { LongText } from './long-text.tsx';
import { Slices } from './slices.tsx';
import { TagList } from './tag-list.tsx';
import { TitleField } from './title-field.tsx';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

/** Everything about one PBI. */
export function ItemDetails(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  const laterCommands = useLaterCommands();
  const words = useLaterMessages().item;
  return (
    <div className={styles['panel']} data-item={item.id}>
      <h2 className="visually-hidden">{`${item.key} ${item.title}`}</h2>
      <div className={styles['section']}>
        <Head item={item} />
        <TitleField item={item} />
        <CarriedNote item={item} />
      </div>
      {item.aside ? <AsideStrip item={item} /> : null}
      <Collisions item={item} />
      <PlacePicker items={[item.id]} place={item.place} />
      <Decisions item={item} />
      <ItemFindings item={item.id} />
      <DependencyLists item={item} />
      <ItemPlanning item={item} />
      <ItemValue item={item} />
      <LongText item={item.id} field="description" />
      <LongText item={item.id} field="acceptance" />
      <Slices item={item} />
      <TagList
        label={words.needs}
        hint={words.needsHint}
        tags={item.needs}
        onChange={(needs) => laterCommands.setItemTags(item.id, { needs })}
      />
      <TagList
        label={words.touches}
        hint={words.touchesHint}
        tags={item.touches}
        onChange={(touches) => laterCommands.setItemTags(item.id, { touches })}
      />
    </div>
  );
}

function Head(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  return (
    <div className={styles['head']}>
      <ItemKey item={item} />
      <span className={styles['gap']} />
      <PeopleHere item={item} />
      <ItemMenu item={item} />
    </div>
  );
}

function ItemKey(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { key, external } = props.item;
  const words = useLaterMessages().item;
  const link = safeLink(external?.url);
  if (link === undefined) return <span className={styles['key']}>{key}</span>;
  return (
    <a
      href={link}
      target="_blank"
      rel="noopener noreferrer"
      className={styles['key']}
      aria-label={words.openExternal(key)}
    >
      {key}
      <Icon of={ExternalLink} />
    </a>
  );
}

function PeopleHere(props: { readonly item: ProductBacklogItem }): ReactNode {
  const people = usePeopleOn(props.item.id);
  const { presence } = useMessages();
  return people
    .slice(0, 3)
    .map((person) => (
      <Avatar
        key={person.clientId}
        name={nameOf(person.user.name, presence.nameless)}
        color={person.user.color}
      />
    ));
}

function ItemMenu(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const focusItem = useInterface((state) => state.focusItem);
  const openDialog = useInterface((state) => state.openDialog);
  const words = useLaterMessages().item;
  return (
    <Menu
      label={words.more}
      align="end"
      renderTrigger={(trigger) => (
        <IconButton {...trigger} icon={Ellipsis} label={words.more} tooltipSide="left" />
      )}
      choices={[
        {
          id: 'show',
          label: words.show,
          icon: Crosshair,
          disabled: item.aside,
          run: () => focusItem(item.id),
        },
        {
          id: 'slice',
          label: words.slice,
          icon: Split,
          disabled: !canEdit || item.aside,
          run: () => openDialog({ kind: 'slice', item: item.id }),
        },
        {
          id: 'put-aside',
          label: words.putAside,
          icon: Archive,
          danger: true,
          disabled: !canEdit || item.aside,
          run: () => commands.putAside([item.id]),
        },
      ]}
    />
  );
}

function AsideStrip(props: { readonly item: ProductBacklogItem }): ReactNode {
  const laterCommands = useLaterCommands();
  const canEdit = useCanEdit();
  const words = useLaterMessages().item;
  return (
    <div className={styles['strip']}>
      <p>{words.isAside}</p>
      {canEdit ? (
        <Button onClick={() => laterCommands.bringBack([props.item.id])}>{words.bringBack}</Button>
      ) : null}
    </div>
  );
}
