import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROOF_NOTES, type ProofNote } from './record-proof.ts';

/**
 * Writes one table per topic from the notes of a long run to docs/proof, prints them, and says of
 * which commit they speak.
 */
export function writeProofTables(root: string, summary: string): void {
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
    const text = tableOf(topic, notes, `${commit}, Node ${process.version}`, summary);
    writeFileSync(path.join(folder, `${topic}.md`), text);
    console.log(`\n${text}`);
  }
}

function tableOf(
  topic: string,
  notes: readonly ProofNote[],
  where: string,
  summary: string,
): string {
  const rows = notes
    .filter((note) => note.topic === topic)
    .map(({ claim, tried, result, seeds }) => `| ${claim} | ${tried} | ${result} | ${seeds} |`)
    .sort();
  return [
    `# Long run: ${topic.replaceAll('-', ' ')}`,
    '',
    `Made by \`npm run test:long\` on commit ${where}. The whole run: ${summary}.`,
    '',
    '| What must hold | Tried | Found | Seeds |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
