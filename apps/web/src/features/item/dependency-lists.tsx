import { Crosshair } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import type { DependencyLine, ItemId, ProductBacklogItem } from '@weft/domain';
import { Chip } from '../../interface/chip.tsx';
import { HueMark } from '../../interface/hue-mark.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView, useItem, useLinesOf } from '../../stores/use-board.ts';
import { useLineFindings } from '../../stores/use-findings.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { ItemSearchField } from './item-search-field.tsx';
import styles from './item.module.css';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

/** What the PBI waits for and what it enables; more can be added by search, without drawing. */
export function DependencyLists(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  const { into, from } = useLinesOf(item.id);
  const laterCommands = useLaterCommands();
  const select = useInterface((state) => state.select);
  const words = useLaterMessages().item;
  // Drawing selects the new line; whoever adds from this list goes on with this PBI.
  const add = (ends: { readonly from: ItemId; readonly to: ItemId }): void => {
    if (laterCommands.addDependency(ends) !== undefined) select([item.id]);
  };
  return (
    <>
      <LineList
        heading={words.waitsFor}
        empty={words.noWaitsFor}
        addLabel={words.addWaitsFor}
        owner={item.id}
        lines={into}
        otherEnd="from"
        onAdd={(other) => add({ from: other, to: item.id })}
      />
      <LineList
        heading={words.enables}
        empty={words.noEnables}
        addLabel={words.addEnables}
        owner={item.id}
        lines={from}
        otherEnd="to"
        onAdd={(other) => add({ from: item.id, to: other })}
      />
    </>
  );
}

function LineList(props: {
  readonly heading: string;
  readonly empty: string;
  readonly addLabel: string;
  readonly owner: ItemId;
  readonly lines: readonly DependencyLine[];
  readonly otherEnd: 'from' | 'to';
  readonly onAdd: (other: ItemId) => void;
}): ReactNode {
  const { heading, empty, addLabel, owner, lines, otherEnd, onAdd } = props;
  const canEdit = useCanEdit();
  const without = useMemo(
    () => new Set([owner, ...lines.map((line) => line[otherEnd])]),
    [owner, lines, otherEnd],
  );
  return (
    <section className={styles['section']} aria-label={heading}>
      <h3 className={styles['heading']}>{heading}</h3>
      {lines.length === 0 ? (
        <p className={styles['note']}>{empty}</p>
      ) : (
        <ul className={styles['lines']}>
          {lines.map((line) => (
            <LineRow key={line.id} line={line} other={line[otherEnd]} />
          ))}
        </ul>
      )}
      {canEdit ? <ItemSearchField label={addLabel} without={without} onPick={onAdd} /> : null}
    </section>
  );
}

function LineRow(props: { readonly line: DependencyLine; readonly other: ItemId }): ReactNode {
  const { line, other } = props;
  const item = useItem(other);
  const view = useBoardView();
  const [worst] = useLineFindings(line.id);
  const selectLine = useInterface((state) => state.selectLine);
  const focusItem = useInterface((state) => state.focusItem);
  const words = useLaterMessages().item;
  const key = item?.key ?? line.missingEnd ?? words.missing;
  const team = item?.place.team;
  return (
    <li className={styles['line']}>
      <button
        type="button"
        className={styles['lineMain']}
        aria-label={words.editLine(`${key} ${item?.title ?? ''}`)}
        onClick={() => selectLine(line.id)}
      >
        {team === undefined || team === null ? null : <HueMark hue={view.team(team)?.hue} />}
        <span className={styles['lineKey']}>{key}</span>
        <span className={styles['lineText']}>{item?.title ?? words.missing}</span>
        {worst === undefined ? null : <SeverityMark severity={worst.severity} wordHidden />}
        <LineStatus line={line} aside={item?.aside === true} />
      </button>
      {item === undefined || item.aside ? null : (
        <IconButton
          icon={Crosshair}
          size="small"
          label={words.goTo(key)}
          tooltipSide="left"
          onClick={() => focusItem(other)}
        />
      )}
    </li>
  );
}

function LineStatus(props: { readonly line: DependencyLine; readonly aside: boolean }): ReactNode {
  const { line, aside } = props;
  const words = useLaterMessages().item;
  if (aside) return <Chip tone="hint">{words.aside}</Chip>;
  if (line.status === 'open') return null;
  return <Chip tone={line.status === 'resolved' ? 'ok' : 'hint'}>{words[line.status]}</Chip>;
}
