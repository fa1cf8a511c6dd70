import { KNOWN_SURVIVORS } from './known-survivors.ts';

/** A mutant that was drawn, and what became of it. */
export interface TriedMutant {
  readonly file: string;
  readonly line: number;
  readonly mutator: string;
  /** What stood there, and what stood there instead, on one line each. */
  readonly original: string;
  readonly replacement: string;
  readonly status: string;
}

/** What became of a mutant in the words of Stryker: it was noticed. */
const KILLED = ['Killed', 'Timeout'];
const SURVIVED = ['Survived', 'NoCoverage'];

/** Stryker's report, as far as it is read here (https://github.com/stryker-mutator/mutation-testing-elements). */
interface Report {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly mutants: readonly ReportedMutant[] }>
  >;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

interface ReportedMutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Position; readonly end: Position };
  readonly status: string;
  readonly statusReason?: string;
}

/** The mutants that were drawn; all others were turned down by the checker. */
export function readTriedMutants(json: string): readonly TriedMutant[] {
  const report: Report = JSON.parse(json);
  return Object.entries(report.files).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter((mutant) => mutant.statusReason !== 'not drawn' && mutant.status !== 'Ignored')
      .map((mutant) => ({
        file,
        line: mutant.location.start.line,
        mutator: mutant.mutatorName,
        original: onOneLine(textAt(source, mutant.location)),
        replacement: onOneLine(mutant.replacement ?? ''),
        status: mutant.status,
      })),
  );
}

/** The page for docs/proof. Mutants that broke the tests themselves count for neither side. */
export function mutantTable({
  seed,
  where,
  tried,
}: {
  readonly seed: number;
  readonly where: string;
  readonly tried: readonly TriedMutant[];
}): string {
  const killed = tried.filter(({ status }) => KILLED.includes(status)).length;
  const survivors = tried.filter(({ status }) => SURVIVED.includes(status));
  const rest = tried.length - killed - survivors.length;
  const endless = tried.filter(({ status }) => status === 'Timeout').length;
  const percent = ((killed / Math.max(1, killed + survivors.length)) * 100).toFixed(1);
  return [
    '# Mutants of the rules',
    '',
    `Made by \`npm run mutants -- --seed ${seed} --count ${tried.length}\` on commit ${where}.`,
    '',
    `${tried.length} mutants of \`packages/rules/src\` drawn with seed ${seed}: **${killed} killed, ${survivors.length} survived (${percent} % killed)**` +
      (rest === 0 ? '.' : `, ${rest} could not be run.`),
    ...(endless === 0
      ? []
      : [
          '',
          `Of those killed, ${endless} were cut off, by how often the mutant ran or by time (half as long again as its tests take, and 10 s).`,
        ]),
    '',
    ...(survivors.length === 0
      ? []
      : ['| Survivor | Mutant | Reason |', '|---|---|---|', ...survivors.map(rowOf).sort()]),
    '',
  ].join('\n');
}

function rowOf(mutant: TriedMutant): string {
  const { file, line, original, replacement, status } = mutant;
  const known = KNOWN_SURVIVORS.find(
    (one) =>
      file.endsWith(one.file) && one.original === original && one.replacement === replacement,
  );
  const reason =
    known?.reason ?? (status === 'NoCoverage' ? 'no test comes here' : 'not looked at');
  return `| ${file}:${line} | ${code(original)} → ${code(replacement)} | ${reason} |`;
}

const MOST_CHARS = 90;

function code(text: string): string {
  const short = text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS)}…` : text;
  return short === '' ? 'nothing' : `\`${short.replaceAll('|', '\\|').replaceAll('`', "'")}\``;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Lines and columns count from 1; the end is not included. */
function textAt(source: string, { start, end }: ReportedMutant['location']): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.at(-1) ?? '';
  lines[lines.length - 1] = last.slice(0, end.column - 1);
  lines[0] = (lines[0] ?? '').slice(start.column - 1);
  return lines.join('\n');
}
