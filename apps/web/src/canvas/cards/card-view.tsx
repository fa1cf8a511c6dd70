import { lazy, memo, Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { ItemId, ProductBacklogItem } from '@weft/domain';
import type { NodeProps } from 'reactflow';
import { DecisionFlag } from '../../features/changes/decision-flag.tsx';
import { classNames } from '../../interface/class-names.ts';
import { hueClass } from '../../interface/hue.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useItem, useLinesOf, useTeams } from '../../stores/use-board.ts';
import { useItemFindings } from '../../stores/use-findings.ts';
import { usePeopleOn } from '../../stores/use-presence.ts';
import { useCanvas, useCanvasState } from '../canvas-context.tsx';
import { worst } from '../canvas-model.ts';
import { CardPeople } from '../people/card-people.tsx';
import { hueOf, lineFactsOf, placeInWords, type LineFacts } from './card-facts.ts';
import type { CardNode } from './card-nodes.ts';
import styles from './card.module.css';
import { useIsUnsent } from '../use-is-unsent.ts';

/** Comes once the cards stand: what people wrote is read for it. */
const CommentBadge = lazy(async () => ({
  default: (await import('../../features/comments/comment-badge.tsx')).CommentBadge,
}));

/** One PBI on the Grid. It subscribes to its own PBI only; where it stands is the business of what is around it. */
export const CardView: React.NamedExoticComponent<NodeProps<CardNode>> = memo(
  function CardView({ data, dragging }: NodeProps<CardNode>): ReactNode {
    const item = useItem(data.item);
    return item === undefined ? null : <Card item={item} dragging={dragging} />;
  },
  (before, now) => before.data === now.data && before.dragging === now.dragging,
);

function Card(props: { readonly item: ProductBacklogItem; readonly dragging: boolean }): ReactNode {
  const { item, dragging } = props;
  const { id } = item;
  const { model } = useCanvas();
  const words = useMessages().canvas;
  const { findingStore } = useSession();
  useTeams();
  const lines = useLinesOf(id);
  const findings = useItemFindings(id);
  const people = usePeopleOn(id);
  const selected = useInterface((state) => state.selection.has(id));
  const tabbable = useCanvasState((state) => (state.focused ?? state.entry) === id);
  const inHand = useCanvasState(
    ({ drag }) => drag?.othersStay === true && drag.lead !== id && drag.items.includes(id),
  );
  const pushedBack = useCanvasState((state) => state.inLens?.has(id) === false);
  const ref = useFocusWanted(id);

  const ofLine = findingStore.rules.ofLine.bind(findingStore.rules);
  const waits = lineFactsOf(lines.into, model.view, (line) => ofLine(line.id));
  const enables = lineFactsOf(lines.from, model.view, (line) => ofLine(line.id));
  const severity = worst(findings);
  const found = severity === undefined ? undefined : words.found(severity, findings.length);
  const collision = item.collisions.length > 0;
  const isUnsent = useIsUnsent(id);
  const [first] = people;

  return (
    <div
      ref={ref}
      role="group"
      aria-roledescription={words.roleOfCard}
      tabIndex={tabbable ? 0 : -1}
      aria-label={words.card({
        key: item.key,
        title: item.title === '' ? words.withoutTitle : item.title,
        place: placeInWords(item.place, model.view, words),
        size: item.size,
        ready: item.ready,
        done: item.state === 'done',
        waitsFor: waits.count,
        enables: enables.count,
        findings: found,
        collision,
        unsent: isUnsent,
        people: people.map((person) => person.user.name),
      })}
      data-card={id}
      data-state={item.state}
      data-selected={selected ? '' : undefined}
      data-in-hand={inHand ? '' : undefined}
      data-pushed-back={pushedBack ? '' : undefined}
      data-dragging={dragging ? '' : undefined}
      title={item.title}
      className={classNames(styles['card'], hueClass(hueOf(item, model.view)))}
      onFocus={() => model.state.setState({ focused: id })}
    >
      <div className={styles['head']}>
        <span className={styles['key']}>{item.key}</span>
        {item.size === null ? null : <span className={styles['size']}>{item.size}</span>}
        {collision ? (
          <DecisionFlag
            item={id}
            subject={item.key}
            className={`${styles['flag'] ?? ''} nodrag nopan`}
          />
        ) : item.ready ? (
          <span className={styles['ready']} />
        ) : null}
        <Suspense>
          <CommentBadge item={id} className={styles['talk']} />
        </Suspense>
        {severity === undefined ? null : (
          <span className={styles['mark']} data-severity={severity}>
            {findings.length}
          </span>
        )}
        {isUnsent ? <span className={styles['unsent']} /> : null}
      </div>
      <p className={styles['title']}>{item.title === '' ? words.withoutTitle : item.title}</p>
      <Ends waits={waits} enables={enables} />
      {first === undefined ? null : <CardPeople people={people} />}
    </div>
  );
}

function Ends(props: { readonly waits: LineFacts; readonly enables: LineFacts }): ReactNode {
  const { waits, enables } = props;
  const words = useMessages().canvas;
  if (waits.count + enables.count === 0) return null;
  return (
    <div className={styles['ends']}>
      {waits.count === 0 ? null : (
        <span className={styles['waits']} data-severity={waits.severity}>
          {words.waitsFor(waits.count)}
        </span>
      )}
      {enables.count === 0 ? null : (
        <span className={styles['enables']} data-severity={enables.severity}>
          {words.enables(enables.count)}
        </span>
      )}
    </div>
  );
}

/** Gives the element the focus when the keyboard came to its card from elsewhere on the canvas. */
function useFocusWanted(id: ItemId): React.RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const { model } = useCanvas();
  const wanted = useCanvasState((state) =>
    state.focusWanted?.item === id ? state.focusWanted : undefined,
  );
  useEffect(() => {
    if (wanted === undefined) return;
    ref.current?.focus({ preventScroll: true });
    model.state.setState({ focusWanted: undefined });
  }, [wanted, model]);
  return ref;
}
