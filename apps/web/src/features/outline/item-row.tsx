import { CircleCheck, Flag, MessageSquare } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { ItemId, ProductBacklogItem } from '@weft/domain';
import { lineFactsOf, placeInWords, type LineFacts } from '../../canvas/cards/card-facts.ts';
import { useIsUnsent } from '../../canvas/use-is-unsent.ts';
import { Avatar } from '../../interface/avatar.tsx';
import { Icon } from '../../interface/icon.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useBoardSettings, useBoardView, useItem, useLinesOf } from '../../stores/use-board.ts';
import { useItemFindings } from '../../stores/use-findings.ts';
import { usePeopleOn } from '../../stores/use-presence.ts';
import { useOpenThreads } from '../comments/use-open-threads.ts';
import { sizeWords } from '../backlog/size-words.ts';
import { nameOf } from '../presence/people-stack.tsx';
import { FoundMark, foundInWords } from './found-mark.tsx';
import { useOutlineState } from './outline-context.tsx';
import { RenameField } from './rename-field.tsx';
import { RowFrame, type RowProps } from './row-frame.tsx';
import styles from './rows.module.css';

/** How many of the people on a PBI are shown; all are read. */
const MOST_FACES = 2;

/** One PBI, as its card on the board says it: seen in short, read in one breath. */
export const ItemRow: React.NamedExoticComponent<RowProps & { readonly id: ItemId }> = memo(
  function ItemRow(props: RowProps & { readonly id: ItemId }): ReactNode {
    const item = useItem(props.id);
    return item === undefined ? null : <FoundItem {...props} item={item} />;
  },
);

function FoundItem(props: RowProps & { readonly item: ProductBacklogItem }): ReactNode {
  const { item, row, items } = props;
  const { sizeUnit } = useBoardSettings();
  const selected = useInterface((state) => state.selection.has(item.id));
  const renaming = useOutlineState((state) => state.renaming === item.id);
  const facts = useItemFacts(item);
  const talks = useOpenThreads(item.id);
  const { outline: words, productBacklog, comments } = useLaterMessages();
  const title = item.title === '' ? words.noTitle : item.title;
  const ordinal = row.entry.kind === 'item' ? row.entry.ordinal : 0;
  return (
    <RowFrame
      {...props}
      label={words.parts([
        facts.label,
        talks === 0 ? '' : comments.open(talks),
        words.ordinal(ordinal, items),
      ])}
      selected={selected}
      isOver={item.state === 'done'}
      tooltip={title}
      lead={<span className={styles['key']}>{item.key}</span>}
      title={renaming ? <RenameField item={item} /> : title}
      facts={
        <>
          {facts.isUnsent ? <span className={styles['unsent']} /> : null}
          {facts.names.slice(0, MOST_FACES).map(({ id, name, color }) => (
            <Avatar key={id} name={name} color={color} decorative />
          ))}
          {item.collisions.length === 0 ? null : (
            <span className={styles['flag']}>
              <Icon of={Flag} />
            </span>
          )}
          {talks === 0 ? null : (
            <span className={styles['talk']}>
              <Icon of={MessageSquare} />
              {comments.openShort(talks)}
            </span>
          )}
          <LineCounts waits={facts.waits} enables={facts.enables} />
          <span className={styles['worst']}>
            <FoundMark findings={facts.findings} />
          </span>
          <span className={styles['ready']}>{item.ready ? <Icon of={CircleCheck} /> : null}</span>
          <span className={styles['size']}>
            {item.size === null ? '–' : sizeWords(item.size, sizeUnit, productBacklog.number)}
          </span>
        </>
      }
    />
  );
}

function useItemFacts(item: ProductBacklogItem) {
  const view = useBoardView();
  const { findingStore } = useSession();
  const lines = useLinesOf(item.id);
  const findings = useItemFindings(item.id);
  const people = usePeopleOn(item.id);
  const isUnsent = useIsUnsent(item.id);
  const { canvas, presence } = useMessages();
  const ofLine = (line: { readonly id: Parameters<typeof findingStore.rules.ofLine>[0] }) =>
    findingStore.rules.ofLine(line.id);
  const waits = lineFactsOf(lines.into, view, ofLine);
  const enables = lineFactsOf(lines.from, view, ofLine);
  const names = people.map(({ clientId, user }) => ({
    id: clientId,
    name: nameOf(user.name, presence.nameless),
    color: user.color,
  }));
  const found = foundInWords(findings, canvas);
  const label = canvas.card({
    key: item.key,
    title: item.title === '' ? canvas.withoutTitle : item.title,
    place: placeInWords(item.place, view, canvas),
    size: item.size,
    ready: item.ready,
    done: item.state === 'done',
    waitsFor: waits.count,
    enables: enables.count,
    findings: found === '' ? undefined : found,
    collision: item.collisions.length > 0,
    unsent: isUnsent,
    people: names.map(({ name }) => name),
  });
  return { findings, waits, enables, names, label, isUnsent };
}

function LineCounts(props: { readonly waits: LineFacts; readonly enables: LineFacts }): ReactNode {
  const { waits, enables } = props;
  const { number } = useLaterMessages().productBacklog;
  return (
    <span className={styles['lines']}>
      <span className={styles['end']} data-severity={waits.severity}>
        {waits.count === 0 ? null : `◁ ${number(waits.count)}`}
      </span>
      <span className={styles['end']} data-severity={enables.severity}>
        {enables.count === 0 ? null : `${number(enables.count)} ▷`}
      </span>
    </span>
  );
}
