import type { ReactNode } from 'react';
import type { OnExisting } from '@weft/board-doc';
import type { ImportReading } from '@weft/interchange';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { countExisting } from './existing-items.ts';
import { ImportProblems } from './import-problems.tsx';
import styles from './import.module.css';

/** Id of the line that says what will be added; there is one preview at a time. */
export const COUNTS_ID = 'import-counts';
const FIRST_ROWS = 5;
const CHOICES = ['skip', 'update', 'add'] as const satisfies readonly OnExisting[];

/** What was understood, before anything is written. */
export function ImportPreview(props: {
  readonly reading: ImportReading;
  readonly severalFiles: boolean;
  readonly onExisting: OnExisting;
  readonly onExistingChange: (choice: OnExisting) => void;
}): ReactNode {
  const { reading, severalFiles, onExisting, onExistingChange } = props;
  const { counts } = reading;
  const words = useLaterMessages().importing;
  const view = useBoardView();
  const existing = countExisting(view, reading.snapshot);
  return (
    <>
      <section className={styles['section']}>
        <h3 id={COUNTS_ID} className={styles['counts']}>
          {words.counts(counts)}
        </h3>
        <p className={styles['muted']}>{words.format(reading.format)}</p>
        {counts.missingEnds > 0 ? <p>{words.missingEnds(counts.missingEnds)}</p> : null}
        {counts.ignoredLinks > 0 ? <p>{words.ignoredLinks(counts.ignoredLinks)}</p> : null}
      </section>
      {existing > 0 ? (
        <section className={styles['section']}>
          <h3>{words.existing(existing)}</h3>
          <SegmentedControl
            label={words.existing(existing)}
            value={onExisting}
            segments={CHOICES.map((value) => ({ value, label: words.existingChoices[value] }))}
            onChange={onExistingChange}
          />
          <p className={styles['muted']}>{words.existingHints[onExisting]}</p>
        </section>
      ) : null}
      <Columns reading={reading} />
      <FirstRows reading={reading} />
      <ImportProblems problems={reading.problems} severalFiles={severalFiles} />
    </>
  );
}

function Columns({ reading }: { readonly reading: ImportReading }): ReactNode {
  const words = useLaterMessages().importing;
  const read = reading.columns.filter(({ role }) => role !== 'ignored');
  const ignored = reading.columns.length - read.length;
  if (read.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h3>{words.columns}</h3>
      <ul className={styles['columns']}>
        {read.map(({ name, role }) => (
          <li key={name} className={styles['column']}>
            {words.columnAs(name, role)}
          </li>
        ))}
        {ignored > 0 ? <li className={styles['muted']}>{words.ignoredColumns(ignored)}</li> : null}
      </ul>
    </section>
  );
}

function FirstRows({ reading }: { readonly reading: ImportReading }): ReactNode {
  const { teams, sprints, items, dependencies } = reading.snapshot;
  const words = useLaterMessages().importing;
  const rows = items.slice(0, FIRST_ROWS);
  if (rows.length === 0) return null;
  const nameIn = (
    list: readonly { readonly ref: string; readonly name: string }[],
    ref: string | undefined,
  ): string => list.find((entry) => entry.ref === ref)?.name ?? words.nothing;
  const waitsFor = (ref: string): string =>
    dependencies
      .filter(({ to }) => to === ref)
      .map(({ from }) => from)
      .join(', ');
  return (
    <section className={styles['section']}>
      <h3>{words.firstRows(rows.length)}</h3>
      <div
        className={styles['scroll']}
        tabIndex={0}
        role="region"
        aria-label={words.firstRows(rows.length)}
      >
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.rowKey}</th>
              <th scope="col">{words.rowTitle}</th>
              <th scope="col">{words.rowSize}</th>
              <th scope="col">{words.rowTeam}</th>
              <th scope="col">{words.rowSprint}</th>
              <th scope="col">{words.rowWaitsFor}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((item) => (
              <tr key={item.ref}>
                <td>{item.external?.key ?? words.nothing}</td>
                <td className={styles['titleCell']}>{item.title}</td>
                <td>{item.size ?? words.nothing}</td>
                <td>{nameIn(teams, item.team)}</td>
                <td>{nameIn(sprints, item.sprint)}</td>
                <td>{waitsFor(item.ref) || words.nothing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
