import { Download, Monitor, Printer, Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { brandId, type TeamId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Icon } from '../../interface/icon.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu } from '../../interface/menu.tsx';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { Select } from '../../interface/select.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSprints, useTeams } from '../../stores/use-board.ts';
import type { SprintLane } from './sprint-backlog.ts';
import { useSprintDesk } from './sprint-desk.tsx';
import type { SprintFilter } from './sprint-filter.ts';
import styles from './sprint-tools.module.css';
import type { ChangeFilter } from './use-sprint-filter.ts';
import { useSprintFiles } from './use-sprint-files.ts';

const EVERY_TEAM = '';

interface ToolsProps {
  /** What the filter shows: that is what is taken along. */
  readonly lanes: readonly SprintLane[];
  readonly filter: SprintFilter;
  readonly change: ChangeFilter;
}

/** Chooses the Sprint and what of it is shown, and takes it along: to a file, onto paper, onto the wall. */
export function SprintTools(props: ToolsProps): ReactNode {
  const { lanes, filter, change } = props;
  const words = useLaterMessages().sprintBacklog;
  return (
    <div className={styles['tools']}>
      <SprintChoice change={change} />
      <SegmentedControl
        label={words.show}
        value={filter.show}
        segments={[
          { value: 'all', label: words.shows.all },
          { value: 'dependent', label: words.shows.dependent },
        ]}
        onChange={(show) => change({ show })}
      />
      <TeamChoice filter={filter} change={change} />
      <span className={styles['find']}>
        <Icon of={Search} />
        <TextField
          label={words.find}
          labelHidden
          type="search"
          placeholder={words.find}
          value={filter.find}
          onChange={(event) => change({ find: event.target.value })}
        />
      </span>
      <Files lanes={lanes} />
      <IconButton icon={Printer} label={words.print} onClick={() => window.print()} />
      <IconButton
        icon={Monitor}
        label={words.wall}
        tooltipSide="left"
        onClick={() => change({ isWall: true })}
      />
    </div>
  );
}

function SprintChoice({ change }: Pick<ToolsProps, 'change'>): ReactNode {
  const { sprint } = useSprintDesk();
  const sprints = useSprints();
  const words = useLaterMessages().sprintBacklog;
  return (
    <Select
      label={words.sprint}
      labelHidden
      value={sprint.id}
      options={sprints.map(({ id, name, state }) => ({
        value: id,
        label: words.sprintChoice(name, words.sprintStates[state]),
      }))}
      onChange={(chosen) => change({ sprint: chosen })}
    />
  );
}

function TeamChoice({ filter, change }: Pick<ToolsProps, 'filter' | 'change'>): ReactNode {
  const teams = useTeams();
  const words = useLaterMessages().sprintBacklog;
  return (
    <Select
      label={words.team}
      labelHidden
      value={filter.team ?? EVERY_TEAM}
      options={[
        { value: EVERY_TEAM, label: words.allTeams },
        ...teams.map(({ id, name }) => ({ value: String(id), label: name })),
      ]}
      onChange={(chosen) =>
        change({ team: chosen === EVERY_TEAM ? undefined : brandId<TeamId>(chosen) })
      }
    />
  );
}

function Files({ lanes }: Pick<ToolsProps, 'lanes'>): ReactNode {
  const files = useSprintFiles(lanes);
  const words = useLaterMessages().sprintBacklog;
  return (
    <Menu
      label={words.download}
      align="end"
      renderTrigger={(trigger) => (
        <Button {...trigger} look="quiet" icon={Download} className={styles['download']}>
          {words.download}
        </Button>
      )}
      choices={[
        { id: 'csv', label: words.csv, run: files.saveCsv },
        { id: 'markdown', label: words.markdown, run: files.saveMarkdown },
      ]}
    />
  );
}
