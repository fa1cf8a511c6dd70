import type { Contender } from './contenders.ts';
import { median, type Row } from './work.ts';

/** What one contender reached in one round, by the keys of rows. */
export interface Measured {
  readonly contender: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** Prints medians: a line for each figure, a column for each contender, and what Weft must reach. */
export function printTable(table: {
  readonly rows: readonly Row[];
  readonly contenders: readonly Contender[];
  readonly measured: readonly Measured[];
  readonly where: string;
  readonly missing: readonly string[];
}): void {
  const { rows, contenders, measured, where, missing } = table;
  const figure = (contender: string, { key }: Row): number =>
    median(
      measured
        .filter((each) => each.contender === contender)
        .flatMap(({ figures }) => figures[key] ?? []),
    );
  const lines = rows.map((row) => {
    const cells = contenders.map(({ name }) => {
      const value = figure(name, row);
      return Number.isNaN(value) ? '–' : `${format(value, row.digits)} ${row.unit}`.trim();
    });
    const peers = contenders.filter(({ isEcho, name }) => !isEcho && name !== 'Weft');
    const others = peers.map(({ name }) => figure(name, row)).filter((each) => !Number.isNaN(each));
    const isReached = row.isReached(figure('Weft', row), others);
    return `| ${row.name} | ${cells.join(' | ')} | ${row.target} | ${isReached ? 'yes' : '**no**'} |`;
  });
  const heads = ['', ...contenders.map(({ name }) => name), 'Weft must reach', 'reached'];
  console.log(`\n${where}\n`);
  console.log(`| ${heads.join(' | ')} |\n|${'---|'.repeat(heads.length)}`);
  for (const line of lines) console.log(line);
  for (const each of missing) console.log(`\nNot measured: ${each}.`);
}

function format(value: number, digits: number): string {
  return value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
