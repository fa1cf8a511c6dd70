import type { ReactNode } from 'react';
import { hueClass } from '../interface/hue.ts';
import styles from './board-sketch.module.css';

interface Card {
  readonly row: number;
  readonly column: number;
  readonly slot: number;
  /** Width of its two lines of text, in parts of the card. */
  readonly lines: readonly [number, number];
}

const ROW_HUES = [0, 5, 3];
const ROW_PX = 104;
const COLUMN_PX = 152;
const CARD = { width: 126, height: 36, gap: 8 };
const CARDS: readonly Card[] = [
  { row: 0, column: 0, slot: 0, lines: [0.8, 0.5] },
  { row: 0, column: 0, slot: 1, lines: [0.6, 0.35] },
  { row: 0, column: 1, slot: 0, lines: [0.7, 0.6] },
  { row: 0, column: 2, slot: 0, lines: [0.55, 0.75] },
  { row: 1, column: 0, slot: 0, lines: [0.75, 0.4] },
  { row: 1, column: 1, slot: 0, lines: [0.5, 0.7] },
  { row: 1, column: 1, slot: 1, lines: [0.8, 0.3] },
  { row: 2, column: 0, slot: 0, lines: [0.6, 0.6] },
  { row: 2, column: 1, slot: 0, lines: [0.7, 0.45] },
  { row: 2, column: 2, slot: 0, lines: [0.65, 0.5] },
];

/** A board in outline: three teams, three Sprints, and one dependency of each kind. Decoration. */
export function BoardSketch(): ReactNode {
  return (
    <svg viewBox="0 0 456 330" className={styles['sketch']} aria-hidden="true">
      {[0, 1, 2].map((row) => (
        <g key={row} className={hueClass(ROW_HUES[row])}>
          <rect
            x="0.5"
            y={topOf(row) - 8}
            width="455"
            height={ROW_PX - 6}
            rx="8"
            className={styles['row']}
          />
          {CARDS.filter((card) => card.row === row).map((card) => (
            <SketchCard key={`${card.column.toString()}-${card.slot.toString()}`} card={card} />
          ))}
        </g>
      ))}
      <path d="M143 30 H149 V146 H165" className={styles['healthy']} />
      <path d="M295 146 H303 V44 Q303 34 309 34 H317" className={styles['risk']} />
      <path d="M317 240 H307 V190 H295" className={styles['stop']} />
      <path d="m302 186-7 4 7 4Z" className={styles['stopHead']} />
      <path d="m310 30 7 4-7 4Z" className={styles['riskHead']} />
    </svg>
  );
}

function SketchCard(props: { readonly card: Card }): ReactNode {
  const { row, column, slot, lines } = props.card;
  const x = column * COLUMN_PX + 17;
  const y = topOf(row) + 4 + slot * (CARD.height + CARD.gap);
  const textWidth = CARD.width - 28;
  return (
    <g>
      <rect x={x} y={y} width={CARD.width} height={CARD.height} rx="6" className={styles['card']} />
      <rect x={x} y={y + 5} width="3" height={CARD.height - 10} className={styles['bar']} />
      <rect
        x={x + 12}
        y={y + 10}
        width={textWidth * lines[0]}
        height="5"
        rx="2.5"
        className={styles['text']}
      />
      <rect
        x={x + 12}
        y={y + 21}
        width={textWidth * lines[1]}
        height="5"
        rx="2.5"
        className={styles['text']}
      />
    </g>
  );
}

function topOf(row: number): number {
  return 10 + row * ROW_PX;
}
