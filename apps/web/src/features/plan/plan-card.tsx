import { Check } from 'lucide-react';
import { memo, type CSSProperties, type ReactNode } from 'react';
import type { ItemId, ProductBacklogItem } from '@weft/domain';
import type { Finding, Severity } from '@weft/rules';
import { Button } from '../../interface/button.tsx';
import { classNames } from '../../interface/class-names.ts';
import { hueClass } from '../../interface/hue.ts';
import { Icon } from '../../interface/icon.tsx';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView, useItem } from '../../stores/use-board.ts';
import { useItemFindings } from '../../stores/use-findings.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { DecisionFlag } from '../changes/decision-flag.tsx';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { DragCard } from './drag-card.tsx';
import { heldIn } from './hand.ts';
import { useDesk, useIsHeld, usePlanWords } from './plan-context.tsx';
import { linkToHand } from './link-to-hand.ts';
import styles from './card.module.css';
import { useCardActs, type CardList } from './use-card-acts.ts';
import { SEVERITIES } from './effect-words.ts';

export interface PlanCardProps {
  readonly item: ItemId;
  readonly list: CardList;
  /** True for the one card of its list that Tab comes to. */
  readonly tabbable: boolean;
  readonly style?: CSSProperties;
  /** From 1, and of how many, where not all of the list are elements. */
  readonly position?: readonly [at: number, of: number];
}

/** One PBI of the plan: taken by mouse, touch or Space, or by the button *Move*. */
export const PlanCard: React.NamedExoticComponent<PlanCardProps> = memo(function PlanCard(
  props: PlanCardProps,
): ReactNode {
  const item = useItem(props.item);
  return item === undefined ? null : <Card {...props} pbi={item} />;
});

function Card(props: PlanCardProps & { readonly pbi: ProductBacklogItem }): ReactNode {
  const { pbi, list, tabbable, style, position } = props;
  const canEdit = useCanEdit();
  const words = usePlanWords().plan.card;
  const selected = useInterface((state) => state.selection.has(pbi.id));
  const isHeld = useIsHeld(pbi.id);
  const landed = useDesk((state) => state.landed?.items.has(pbi.id) === true);
  const acts = useCardActs(pbi.id, list);
  const name = useCardName(pbi);
  const view = useBoardView();
  const team = pbi.place.team === null ? undefined : view.team(pbi.place.team);
  const tab = tabbable ? 0 : -1;
  const frame = {
    'data-item': pbi.id,
    'data-selected': selected ? '' : undefined,
    'data-held': isHeld ? '' : undefined,
    'data-landed': landed ? '' : undefined,
    className: classNames(styles['card'], hueClass(team?.hue)),
    style,
    'aria-posinset': position?.[0],
    'aria-setsize': position?.[1],
  };
  const face = {
    'data-card': '',
    tabIndex: tab,
    'aria-pressed': selected,
    'aria-label': name,
    className: styles['face'],
    title: pbi.title,
    onFocus: acts.onFocus,
    onClick: acts.onClick,
  };
  const beside = (
    <Button
      size="small"
      look="quiet"
      tabIndex={tab}
      className={styles['move']}
      aria-label={canEdit ? words.moveName(pbi.key) : words.whatIfName(pbi.key)}
      onFocus={acts.onFocus}
      onClick={(event) => acts.pick(event.detail === 0)}
    >
      {canEdit ? words.move : words.whatIf}
    </Button>
  );
  return (
    <DragCard
      item={pbi.id}
      canEdit={canEdit}
      frame={frame}
      face={face}
      onKeyDown={acts.onKeyDown}
      beside={
        pbi.collisions.length === 0 ? (
          beside
        ) : (
          <>
            <DecisionFlag item={pbi.id} subject={pbi.key} className={styles['flag']} />
            {beside}
          </>
        )
      }
    >
      <span className={styles['hue']} aria-hidden="true" />
      <Face pbi={pbi} likely={list.kind === 'drawer' ? team?.name : undefined} />
    </DragCard>
  );
}

/** `SHOP-12, Pay by card, 5 points, Ready, 2 Risk`: what the card shows, in one breath. */
function useCardName(pbi: ProductBacklogItem): string {
  const { plan, canvas, common } = usePlanWords();
  const findings = useItemFindings(pbi.id);
  const worst = worstOf(findings);
  return [
    plan.card.name(pbi.key, pbi.title === '' ? canvas.withoutTitle : pbi.title),
    ...(pbi.size === null ? [] : [common.points(pbi.size)]),
    ...(pbi.ready ? [plan.card.ready] : []),
    ...(worst === undefined ? [] : [plan.card.findings(findings.length, common.severity[worst])]),
    ...(pbi.collisions.length === 0 ? [] : [canvas.collision]),
  ].join(', ');
}

function worstOf(findings: readonly Finding[]): Severity | undefined {
  return SEVERITIES.find((level) => findings.some(({ severity }) => severity === level));
}

function Face(props: {
  readonly pbi: ProductBacklogItem;
  /** Name of the likely team, where the PBI has one. */
  readonly likely: string | undefined;
}): ReactNode {
  const { pbi, likely } = props;
  const words = usePlanWords();
  const findings = useItemFindings(pbi.id);
  const worst = worstOf(findings);
  const view = useBoardView();
  const link = useDesk((state) => linkToHand(view, heldIn(state.hand)?.items, pbi.id));
  const sprint = pbi.place.sprint === null ? undefined : view.sprint(pbi.place.sprint);
  return (
    <span className={styles['text']}>
      <span className={styles['top']}>
        <span className={styles['key']}>{pbi.key}</span>
        {link === undefined ? null : (
          <span className={styles['link']}>
            {link === 'waits' ? words.plan.card.waitsForHand : words.plan.card.enablesHand}
          </span>
        )}
        {likely === undefined || link !== undefined ? null : (
          <span className={styles['likely']}>{words.plan.drawer.likely(likely)}</span>
        )}
        {sprint === undefined || pbi.place.team !== null ? null : (
          <span className={styles['likely']}>{words.plan.drawer.noTeam(sprint.name)}</span>
        )}
        <span className={styles['marks']}>
          {worst === undefined ? null : (
            <span className={styles['findings']}>
              <SeverityMark severity={worst} wordHidden />
              {findings.length}
            </span>
          )}
          {pbi.ready ? (
            <span className={styles['ready']}>
              <Icon of={Check} />
            </span>
          ) : null}
          {pbi.size === null ? null : <span className={styles['size']}>{pbi.size}</span>}
        </span>
      </span>
      <span className={styles['title']}>
        {pbi.title === '' ? words.canvas.withoutTitle : pbi.title}
      </span>
    </span>
  );
}
