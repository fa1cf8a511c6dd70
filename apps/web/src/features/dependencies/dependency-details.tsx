import { ArrowLeftRight, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  DEPENDENCY_CAUSES,
  NEEDED_BY,
  type DependencyCause,
  type DependencyLine,
  type LineId,
  type NeededBy,
} from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Chip, type ChipTone } from '../../interface/chip.tsx';
import { Select } from '../../interface/select.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useLine } from '../../stores/use-board.ts';
import { useLineFindings } from '../../stores/use-findings.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { FindingCard } from '../findings/finding-card.tsx';
import { WaysOutOfLine } from '../ways-out/ways-out-list.tsx';
import { Agreement } from './agreement.tsx';
import styles from './dependencies.module.css';
import { DependencyNote } from './dependency-note.tsx';
import { VerbSentence } from './end-name.tsx';
import { LineEnds } from './line-ends.tsx';
import { LinePromises } from './line-promises.tsx';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

/** All there is to say of one dependency, and to do about it: a section of the item panel. */
export function DependencyDetails(props: { readonly line: LineId }): ReactNode {
  const line = useLine(props.line);
  const words = useLaterMessages().dependencies;
  return (
    <section aria-label={words.detailsLabel} className={styles['details']}>
      {line === undefined ? (
        <p className={styles['muted']}>{words.gone}</p>
      ) : (
        <LineDetails key={line.id} line={line} />
      )}
    </section>
  );
}

const STATUS_TONES = {
  open: 'neutral',
  agreed: 'accent',
  resolved: 'ok',
} as const satisfies Record<DependencyLine['status'], ChipTone>;

function LineDetails({ line }: { readonly line: DependencyLine }): ReactNode {
  const { commands } = useSession();
  const laterCommands = useLaterCommands();
  const canEdit = useCanEdit();
  const words = useLaterMessages().dependencies;
  return (
    <>
      <VerbSentence from={line.from} to={line.to} missingEnd={line.missingEnd} />
      <LineEnds line={line} />
      <LineFindings line={line.id} />
      <div className={styles['row']}>
        <span className={styles['legend']}>{words.status}</span>
        <Chip tone={STATUS_TONES[line.status]}>{words.statusOf(line.status)}</Chip>
      </div>
      {line.collisions.length > 0 ? <p className={styles['notice']}>{words.decide}</p> : null}
      <Agreement line={line} />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={line.status === 'resolved'}
          disabled={!canEdit}
          onChange={(event) => laterCommands.resolveDependency(line.id, event.target.checked)}
        />
        <span>
          {words.resolved} <small className={styles['means']}>{words.resolvedHint}</small>
        </span>
      </label>
      <CauseSelect line={line} disabled={!canEdit} />
      <NeededBySelect line={line} disabled={!canEdit} />
      <LinePromises line={line} />
      <DependencyNote line={line} />
      {line.status === 'resolved' ? null : (
        <section aria-label={words.waysOut} className={styles['ways']}>
          <h3 className={styles['legend']}>{words.waysOut}</h3>
          <WaysOutOfLine line={line.id} />
        </section>
      )}
      {canEdit ? (
        <div className={styles['buttons']}>
          <Button
            size="small"
            icon={ArrowLeftRight}
            onClick={() => laterCommands.swapDependency(line.id)}
          >
            {words.swap}
          </Button>
          <Button
            size="small"
            look="danger"
            icon={Trash2}
            onClick={() => commands.removeDependency(line.id)}
          >
            {words.remove}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function LineFindings(props: { readonly line: LineId }): ReactNode {
  return useLineFindings(props.line).map((finding) => (
    <FindingCard key={finding.key} finding={finding} showsWaysOut={false} />
  ));
}

function CauseSelect(props: {
  readonly line: DependencyLine;
  readonly disabled: boolean;
}): ReactNode {
  const { line, disabled } = props;
  const laterCommands = useLaterCommands();
  const words = useLaterMessages().dependencies;
  const several = line.causes.length > 1;
  const all = line.causes.map((cause) => words.causeOf(cause)).join(', ');
  return (
    <Select<DependencyCause | 'none' | 'several'>
      label={words.cause}
      disabled={disabled}
      value={several ? 'several' : (line.causes[0] ?? 'none')}
      options={[
        ...(line.causes.length === 0 ? [{ value: 'none' as const, label: words.noCause }] : []),
        ...(several ? [{ value: 'several' as const, label: all }] : []),
        ...DEPENDENCY_CAUSES.map((value) => ({
          value,
          label: `${words.causeOf(value)} (${words.causeMeans(value)})`,
        })),
      ]}
      onChange={(value) => {
        if (value !== 'none' && value !== 'several')
          laterCommands.setDependencyCause(line.id, value);
      }}
    />
  );
}

function NeededBySelect(props: {
  readonly line: DependencyLine;
  readonly disabled: boolean;
}): ReactNode {
  const { line, disabled } = props;
  const laterCommands = useLaterCommands();
  const words = useLaterMessages().dependencies;
  return (
    <Select<NeededBy | 'none'>
      label={words.neededBy}
      disabled={disabled}
      value={line.neededBy ?? 'none'}
      options={[
        ...(line.neededBy === undefined
          ? [{ value: 'none' as const, label: words.noNeededBy }]
          : []),
        ...NEEDED_BY.map((value) => ({ value, label: words.neededFor(value) })),
      ]}
      onChange={(value) => {
        if (value !== 'none') laterCommands.setNeededBy(line.id, value);
      }}
    />
  );
}
