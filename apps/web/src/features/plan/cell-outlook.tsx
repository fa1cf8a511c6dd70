import type { ReactNode } from 'react';
import { placeOf } from '@weft/domain';
import { worstFirst, type Finding } from '@weft/rules';
import { useBoardView } from '../../stores/use-board.ts';
import { useFindingVocabulary, whatOf } from '../findings/finding-words.ts';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { UnbrokenKeys } from '../findings/unbroken-keys.tsx';
import { isCalm, type CellPreview } from './cell-preview.ts';
import { cellInWords, loadInWords } from './effect-words.ts';
import { heldIn } from './hand.ts';
import { useDesk, usePlan, usePlanWords } from './plan-context.tsx';
import styles from './cell-hand.module.css';

/** How many findings of a kind are told in full. */
const MOST_TOLD = 3;

/** Where the whole preview finds room: below the head of a cell, or above its lower edge. */
export type Opens = 'down' | 'up';

/** Everything a drop into the cell one points at would do, in words. */
export function CellOutlook(props: {
  readonly preview: CellPreview;
  readonly opens: Opens;
  /** True: it goes with the pointer, and not with the cell. */
  readonly carried?: boolean;
}): ReactNode {
  const { preview, opens, carried = false } = props;
  const view = useBoardView();
  const words = usePlanWords();
  const { added, removed, changed } = preview.effect;
  const { team, sprint } = placeOf(preview.cell);
  const isFinished = team !== null && sprint !== null && view.planIsFinished(team, sprint);
  const isQuiet = added.length + removed.length + changed.length === 0;
  return (
    <div
      className={carried ? styles['carried'] : styles['outlook']}
      data-opens={opens}
      data-outlook=""
    >
      <strong>{cellInWords(preview.cell, view, words)}</strong>
      {isCalm(preview) ? (
        <p>{words.plan.preview.stays}</p>
      ) : (
        <>
          {sprint === null ? null : (
            <p className={styles['load']} data-level={preview.level}>
              {loadInWords(preview, words)}
            </p>
          )}
          <Fit preview={preview} />
          {isQuiet ? <p>{words.plan.preview.nothing}</p> : null}
          <Told title={words.plan.preview.adds} findings={added} />
          <Told title={words.plan.preview.removes} findings={removed} isGone />
          <Told title={words.plan.preview.changes} findings={changed.map(({ after }) => after)} />
        </>
      )}
      {isFinished ? (
        <p>{words.plan.preview.finished(team === null ? '' : (view.team(team)?.name ?? ''))}</p>
      ) : null}
    </div>
  );
}

/** How many of several fit, where not all do. */
function Fit({ preview }: { readonly preview: CellPreview }): ReactNode {
  const { desk } = usePlan();
  const words = usePlanWords().plan.preview;
  const count = useDesk((state) => heldIn(state.hand)?.items.length) ?? 0;
  if (count < 2 || preview.capacity === undefined) return null;
  const fits = desk.fitting(preview.cell).length;
  return fits === count ? null : <p>{words.fits(fits, count)}</p>;
}

function Told(props: {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly isGone?: boolean;
}): ReactNode {
  const { title, findings, isGone = false } = props;
  const view = useBoardView();
  const vocabulary = useFindingVocabulary();
  const words = usePlanWords().plan.preview;
  if (findings.length === 0) return null;
  const told = worstFirst(findings, view).slice(0, MOST_TOLD);
  const more = findings.length - MOST_TOLD;
  return (
    <div className={styles['told']}>
      <span className={styles['toldTitle']}>{title}</span>
      <ul>
        {told.map((finding) => (
          <li key={finding.key} data-gone={isGone ? '' : undefined}>
            <SeverityMark severity={finding.severity} wordHidden />
            <span>
              <UnbrokenKeys of={whatOf(finding, view, vocabulary)} />
            </span>
          </li>
        ))}
      </ul>
      {more > 0 ? <span className={styles['toldTitle']}>{words.more(more)}</span> : null}
    </div>
  );
}
