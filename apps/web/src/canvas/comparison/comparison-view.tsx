import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Rectangle } from '@weft/layout';
import { ViewportPortal } from 'reactflow';
import { classNames } from '../../interface/class-names.ts';
import floating from '../../interface/floating-bar.module.css';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import { useCanvas } from '../canvas-context.tsx';
import type { BoardComparison } from './board-comparison.ts';
import { showComparison } from './board-comparison.ts';
import styles from './comparison.module.css';

const RADIUS = 8;
/** How far a glow stands off what it is about. */
const OFF = 3;
/** What came has a second edge: colour alone says nothing to some. */
const FURTHER_OFF = 9;
/** Ghosts that carry their name; more would only lie over one another. */
const MOST_NAMES = 60;

/** What a comparison says of one thing on a canvas. */
export interface ComparisonMark {
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** What it is called. */
  readonly name: string;
  /** Where it is, or where it was when it went; undefined: it is counted, and cannot be shown. */
  readonly at: Rectangle | undefined;
  /** Where it was before, when it is elsewhere now. */
  readonly from?: Rectangle | undefined;
}

/**
 * A comparison on a canvas: what came and what is another glows, what went stands where it stood as a ghost. One path for
 * each kind, so it costs the same for one thing and for thousands. A bar says with what is compared and leads from one
 * to the next.
 */
export function ComparisonView(props: {
  /** With what is compared. */
  readonly comparison: Pick<BoardComparison, 'name' | 'against'>;
  readonly marks: readonly ComparisonMark[];
}): ReactNode {
  const { comparison, marks } = props;
  const drawn = pathsOf(marks);
  const ghosts = marks.flatMap(({ kind, at, ...mark }) =>
    kind === 'removed' && at !== undefined ? [{ ...mark, at }] : [],
  );
  return (
    <>
      <ViewportPortal>
        <svg className={styles['layer']} aria-hidden="true">
          <path className={classNames(styles['glow'], styles['changed'])} d={drawn.changed} />
          <path className={classNames(styles['glow'], styles['added'])} d={drawn.added} />
          <path className={styles['changed']} d={drawn.changed} />
          <path className={styles['added']} d={drawn.added} />
          <path className={styles['left']} d={drawn.left} />
          <path className={styles['removed']} d={drawn.removed} />
        </svg>
        {ghosts.slice(0, MOST_NAMES).map(({ key, name: title, at }) => (
          <div
            key={key}
            aria-hidden="true"
            className={styles['title']}
            style={{
              left: `${at.x.toString()}px`,
              top: `${at.y.toString()}px`,
              width: `${at.width.toString()}px`,
            }}
          >
            {title}
          </div>
        ))}
      </ViewportPortal>
      <ComparisonBar key={comparison.name} comparison={comparison} marks={marks} />
    </>
  );
}

const KINDS = ['added', 'changed', 'removed'] as const;

function ComparisonBar(props: {
  readonly comparison: Pick<BoardComparison, 'name' | 'against'>;
  readonly marks: readonly ComparisonMark[];
}): ReactNode {
  const { comparison, marks } = props;
  const interfaceStore = useInterfaceStore();
  const { camera } = useCanvas();
  const words = useLaterMessages().history.onBoard;
  const told = words[comparison.against];
  const [last, setLast] = useState<{ readonly key: string; readonly said: string }>();
  const shown = marks.filter(({ at }) => at !== undefined);
  const step = (by: 1 | -1): void => {
    const before = shown.findIndex(({ key }) => key === last?.key);
    const next = before < 0 && by < 0 ? shown.length - 1 : before + by;
    const index = (next + shown.length) % shown.length;
    const mark = shown[index];
    if (mark?.at === undefined) return;
    camera.reveal(mark.at);
    const became = told.became[mark.from === undefined ? mark.kind : 'moved'];
    const said = words.one(mark.name, became, index + 1, shown.length);
    setLast({ key: mark.key, said });
    interfaceStore.getState().announce(said);
  };
  return (
    <div
      role="group"
      data-over-canvas=""
      aria-label={told.label}
      className={classNames(floating['bar'], styles['bar'])}
    >
      <div role="status" className={styles['counts']}>
        <strong>{told.with(comparison.name)}</strong>
        {KINDS.map((kind) => {
          const count = marks.filter((mark) => mark.kind === kind).length;
          return count === 0 ? null : (
            <span key={kind} data-mark={kind}>
              {told[kind](count)}
            </span>
          );
        })}
      </div>
      {last === undefined ? null : <em className={styles['one']}>{last.said}</em>}
      {shown.length === 0 ? null : (
        <>
          <IconButton
            icon={ChevronLeft}
            label={words.previous}
            tooltipSide="below"
            onClick={() => step(-1)}
          />
          <IconButton
            icon={ChevronRight}
            label={words.next}
            tooltipSide="below"
            onClick={() => step(1)}
          />
        </>
      )}
      <IconButton
        icon={X}
        label={words.leave}
        tooltipSide="below"
        onClick={() => showComparison(interfaceStore, undefined)}
      />
    </div>
  );
}

/** Outlines of everything the comparison says, as SVG paths in pixels of the board. */
function pathsOf(marks: readonly ComparisonMark[]): {
  readonly added: string;
  readonly changed: string;
  /** Where things stood that stand elsewhere now. */
  readonly left: string;
  readonly removed: string;
} {
  const paths = { added: '', changed: '', left: '', removed: '' };
  for (const { kind, at, from } of marks) {
    if (at !== undefined) paths[kind] += outline(at, kind === 'removed' ? 0 : OFF);
    if (at !== undefined && kind === 'added') paths.added += outline(at, FURTHER_OFF);
    if (from !== undefined) paths.left += outline(from, 0);
  }
  return paths;
}

function outline(around: Rectangle, off: number): string {
  const [x, y] = [around.x - off + RADIUS, around.y - off];
  const [width, height] = [around.width + 2 * (off - RADIUS), around.height + 2 * (off - RADIUS)];
  const corner = (dx: number, dy: number): string =>
    `a${RADIUS.toString()} ${RADIUS.toString()} 0 0 1 ${dx.toString()} ${dy.toString()}`;
  return `M${x.toString()} ${y.toString()}h${width.toString()}${corner(RADIUS, RADIUS)}v${height.toString()}${corner(-RADIUS, RADIUS)}h${(-width).toString()}${corner(-RADIUS, -RADIUS)}v${(-height).toString()}${corner(RADIUS, -RADIUS)}z`;
}
