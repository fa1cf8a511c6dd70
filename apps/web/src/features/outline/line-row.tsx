import { Flag, MoveLeft, MoveRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { DependencyLine } from '@weft/domain';
import { placeInWords } from '../../canvas/cards/card-facts.ts';
import { HueMark } from '../../interface/hue-mark.tsx';
import { Icon } from '../../interface/icon.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useBoardView, useItem, useLine } from '../../stores/use-board.ts';
import { useLineFindings } from '../../stores/use-findings.ts';
import { FoundMark, foundInWords } from './found-mark.tsx';
import type { OutlineEntry } from './outline-rows.ts';
import { RowFrame, type RowProps } from './row-frame.tsx';
import styles from './rows.module.css';

type LineEntry = Extract<OutlineEntry, { readonly kind: 'waits-for' | 'enables' }>;

/** A dependency as it stands at one of its ends: what the PBI waits for, or what it enables. */
export const LineRow: React.NamedExoticComponent<RowProps & { readonly entry: LineEntry }> = memo(
  function LineRow(props: RowProps & { readonly entry: LineEntry }): ReactNode {
    const line = useLine(props.entry.line);
    return line === undefined ? null : <FoundLine {...props} line={line} />;
  },
);

function FoundLine(
  props: RowProps & { readonly entry: LineEntry; readonly line: DependencyLine },
): ReactNode {
  const { entry, line } = props;
  const view = useBoardView();
  const other = useItem(entry.other);
  const findings = useLineFindings(line.id);
  const selected = useInterface((state) => state.selectedLine === line.id);
  const { canvas } = useMessages();
  const words = useLaterMessages().outline;
  const verb = entry.kind === 'waits-for' ? words.waitsFor : words.enables;
  const status = words.status(line.status);
  const place = other === undefined ? '' : placeInWords(other.place, view, canvas);
  const title = other === undefined ? words.missing(line.missingEnd) : other.title || words.noTitle;
  const isAside = other?.aside === true;
  const team = other?.place.team ?? null;
  return (
    <RowFrame
      {...props}
      label={words.parts([
        `${verb} ${words.beside([other?.key ?? '', title])}`,
        place,
        isAside ? words.aside : '',
        status,
        foundInWords(findings, canvas),
        line.collisions.length > 0 ? canvas.collision : '',
      ])}
      selected={selected}
      isOver={line.status === 'resolved'}
      tooltip={title}
      lead={
        <>
          <Icon of={entry.kind === 'waits-for' ? MoveLeft : MoveRight} />
          <span className={styles['verb']}>{verb}</span>
          <span className={styles['key']}>{other?.key}</span>
        </>
      }
      title={title}
      facts={
        <>
          {line.collisions.length === 0 ? null : (
            <span className={styles['flag']}>
              <Icon of={Flag} />
            </span>
          )}
          {isAside ? <span className={styles['tag']}>{words.aside}</span> : null}
          {status === '' ? null : (
            <span className={styles['tag']} data-status={line.status}>
              {status}
            </span>
          )}
          <FoundMark findings={findings} />
          {place === '' ? null : (
            <span className={styles['place']}>
              {team === null ? null : <HueMark hue={view.team(team)?.hue} />}
              <span className={styles['word']}>{place}</span>
            </span>
          )}
        </>
      }
    />
  );
}
