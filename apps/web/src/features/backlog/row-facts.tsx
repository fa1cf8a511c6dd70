import { Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ItemId, ProductBacklogItem } from '@weft/domain';
import type { Severity } from '@weft/rules';
import { classNames } from '../../interface/class-names.ts';
import { Icon } from '../../interface/icon.tsx';
import { tooltipProps } from '../../interface/tooltip.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useLinesOf, useSprints } from '../../stores/use-board.ts';
import { useItemFindings } from '../../stores/use-findings.ts';
import { SeverityMark } from '../findings/severity-mark.tsx';
import styles from './row-cells.module.css';

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** How many dependencies lead in and out; nothing where there are none. */
export function RowLines(props: { readonly id: ItemId }): ReactNode {
  const { into, from } = useLinesOf(props.id);
  const words = useLaterMessages().productBacklog;
  if (into.length + from.length === 0) return null;
  const label = words.lines(into.length, from.length);
  return (
    <span className={styles['lines']} title={label}>
      <span className="visually-hidden">{label}</span>
      <span aria-hidden="true" className={styles['end']}>
        {into.length === 0 ? null : `◁ ${words.number(into.length)}`}
      </span>
      <span aria-hidden="true" className={styles['end']}>
        {from.length === 0 ? null : `${words.number(from.length)} ▷`}
      </span>
    </span>
  );
}

/** The worst finding about a PBI, and how many there are. */
export function RowFindings(props: { readonly id: ItemId }): ReactNode {
  const findings = useItemFindings(props.id);
  const words = useLaterMessages().productBacklog;
  const worst = WORST_FIRST.find((level) => findings.some(({ severity }) => severity === level));
  if (worst === undefined) return null;
  return (
    <span className={styles['found']} data-severity={worst}>
      <SeverityMark severity={worst} wordHidden />
      {words.number(findings.length)}
    </span>
  );
}

/** That a closed Sprint gave it back before it was Done. */
export function CarriedMark(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { carriedFrom } = props.item;
  const sprints = useSprints();
  const words = useLaterMessages().productBacklog;
  if (carriedFrom === undefined) return null;
  const sprint = sprints.find(({ id }) => id === carriedFrom)?.name ?? words.unknownSprint;
  const text = words.carried(sprint);
  const tooltip = tooltipProps(text, 'right');
  return (
    <span {...tooltip} className={classNames(styles['carried'], tooltip.className)}>
      <Icon of={Undo2} />
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
