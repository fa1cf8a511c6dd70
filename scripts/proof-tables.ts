import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROOF_NOTES, type ProofNote } from './record-proof.ts';

/** One line of a table under docs/proof, with the commit it speaks of; empty: it was not written down. */
interface ProofRow {
  readonly claim: string;
  readonly cells: readonly [tried: string, result: string, seeds: string, commit: string];
}

const HEAD = ['| What must hold | Tried | Found | Seeds | Commit |', '|---|---|---|---|---|'];

/**
 * Writes one table per topic from the notes of a long run to docs/proof and prints them. A run of
 * some parts leaves the lines of the others as they are: each line says of which commit it speaks.
 */
export function writeProofTables(root: string): void {
  if (!existsSync(PROOF_NOTES)) return;
  const notes = readFileSync(PROOF_NOTES, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): ProofNote => JSON.parse(line));
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root })
    .toString()
    .trim();
  const folder = path.join(root, 'docs', 'proof');
  mkdirSync(folder, { recursive: true });
  for (const topic of new Set(notes.map((note) => note.topic))) {
    const file = path.join(folder, `${topic}.md`);
    const known = existsSync(file) ? readRows(readFileSync(file, 'utf8')) : [];
    const noted = notes
      .filter((note) => note.topic === topic)
      .map(({ claim, tried, result, seeds }): ProofRow => ({
        claim,
        cells: [tried, result, seeds, commit],
      }));
    const text = tableOf(topic, joinRows(known, noted));
    writeFileSync(file, text);
    console.log(`\n${text}`);
  }
}

/** The rows of a table as {@link tableOf} writes it; older tables had no commits. */
export function readRows(text: string): readonly ProofRow[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !HEAD.includes(line) && !line.includes('|---'))
    .flatMap((line) => {
      const [claim = '', tried = '', result = '', seeds = '', commit = ''] = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      return claim === 'What must hold' ? [] : [{ claim, cells: [tried, result, seeds, commit] }];
    });
}

/** The new rows, and those of the known ones that they do not renew. */
export function joinRows(
  known: readonly ProofRow[],
  noted: readonly ProofRow[],
): readonly ProofRow[] {
  const renewed = new Set(noted.map(({ claim }) => claim));
  return [...known.filter(({ claim }) => !renewed.has(claim)), ...noted].toSorted((a, b) =>
    a.claim < b.claim ? -1 : 1,
  );
}

export function tableOf(topic: string, rows: readonly ProofRow[]): string {
  return [
    `# Long run: ${topic.replaceAll('-', ' ')}`,
    '',
    'Written by `npm run test:long`, whole or in parts; each line says of which commit it speaks.',
    '',
    ...HEAD,
    ...rows.map(({ claim, cells }) => `| ${[claim, ...cells].join(' | ')} |`),
    '',
  ].join('\n');
}
