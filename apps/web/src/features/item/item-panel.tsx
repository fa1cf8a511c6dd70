import { Vote } from 'lucide-react';
import { Suspense, lazy, type ReactNode } from 'react';
import type { ItemId, Place } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useBoardView, useItem } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { PlacePicker } from './place-picker.tsx';
import { ItemDetails } from './item-details.tsx';
import styles from './item.module.css';

const ActivitySection = lazy(async () => ({
  default: (await import('../history/activity-section.tsx')).ActivitySection,
}));

const CommentsSection = lazy(async () => ({
  default: (await import('../comments/comments-section.tsx')).CommentsSection,
}));

const DependencyDetails = lazy(async () => ({
  default: (await import('../dependencies/dependency-details.tsx')).DependencyDetails,
}));

/** The Item tab: the selected PBI, the selected dependency, or what one can do with several. */
export function ItemPanel(): ReactNode {
  const selection = useInterface((state) => state.selection);
  const line = useInterface((state) => state.selectedLine);
  const { common } = useMessages();
  if (line !== undefined) {
    return (
      <Suspense fallback={<p className={styles['nothing']}>{common.loading}</p>}>
        <DependencyDetails line={line} />
        <CommentsSection key={`said on ${line}`} on={line} />
        <ActivitySection key={line} about={{ kind: 'line', line }} />
      </Suspense>
    );
  }
  const items = [...selection];
  const [only] = items;
  if (only === undefined) return <NothingSelected />;
  if (items.length > 1) return <SeveralSelected items={items} />;
  return <OneSelected key={only} id={only} />;
}

function NothingSelected(): ReactNode {
  const words = useLaterMessages().item;
  const canEdit = useCanEdit();
  return (
    <div className={styles['nothing']}>
      <strong>{words.none}</strong>
      {canEdit ? <p>{words.noneHint}</p> : null}
    </div>
  );
}

function OneSelected(props: { readonly id: ItemId }): ReactNode {
  const item = useItem(props.id);
  const words = useLaterMessages().item;
  if (item === undefined) return <p className={styles['nothing']}>{words.unknown}</p>;
  return (
    <>
      <ItemDetails item={item} />
      <Suspense>
        <CommentsSection on={item.id} />
        <ActivitySection about={{ kind: 'item', item: item.id }} />
      </Suspense>
    </>
  );
}

function SeveralSelected(props: { readonly items: readonly ItemId[] }): ReactNode {
  const { items } = props;
  const view = useBoardView();
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const openDialog = useInterface((state) => state.openDialog);
  const { item: words, voting } = useLaterMessages();
  return (
    <div className={styles['panel']}>
      <h2>{words.severalSelected(items.length)}</h2>
      {canEdit ? (
        <>
          <section className={styles['section']}>
            <h3 className={styles['heading']}>{words.severalMove}</h3>
            <PlacePicker
              items={items}
              place={sharedPlace(items.map((id) => view.item(id)?.place))}
            />
          </section>
          <div className={styles['acts']}>
            <Button icon={Vote} onClick={() => openDialog({ kind: 'dots' })}>
              {voting.dots.command}
            </Button>
            <Button look="danger" onClick={() => commands.putAside(items)}>
              {words.putAside}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}

/** What all places have in common; null where they differ. */
function sharedPlace(places: readonly (Place | undefined)[]): Place {
  const [first] = places;
  return {
    team: places.every((place) => place?.team === first?.team) ? (first?.team ?? null) : null,
    sprint: places.every((place) => place?.sprint === first?.sprint)
      ? (first?.sprint ?? null)
      : null,
  };
}
