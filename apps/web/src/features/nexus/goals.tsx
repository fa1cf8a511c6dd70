import { useState, type ReactNode } from 'react';
import { linkGoal } from '@weft/board-doc';
import { LIMITS, type SprintId, type TeamId } from '@weft/domain';
import { HueMark } from '../../interface/hue-mark.tsx';
import { Select } from '../../interface/select.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import {
  useBoardView,
  useProductGoal,
  useSprintGoal,
  useSprints,
  useTeams,
} from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { KeptField } from './kept-field.tsx';
import styles from './nexus.module.css';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

/** Product Goal, Nexus Sprint Goal and the Sprint Goals of the teams, each linked to the larger one. */
export function Goals(): ReactNode {
  const sprints = useSprints().filter((sprint) => sprint.state !== 'closed');
  const teams = useTeams();
  const productGoal = useProductGoal();
  const canEdit = useCanEdit();
  const laterCommands = useLaterCommands();
  const words = useLaterMessages().nexus;
  const [chosen, choose] = useState<SprintId | undefined>(undefined);
  const sprint = sprints.find(({ id }) => id === chosen) ?? sprints[0];
  return (
    <div className={styles['tab']}>
      <p className={styles['intro']}>{words.goalsIntro}</p>
      <KeptField
        label={words.productGoal}
        value={productGoal}
        maxLength={LIMITS.goalChars}
        disabled={!canEdit}
        onKeep={(text) => laterCommands.setProductGoal(text)}
      />
      {sprint === undefined ? (
        <p className={styles['muted']}>{words.noSprint}</p>
      ) : (
        <>
          <Select
            label={words.sprint}
            value={sprint.id}
            options={sprints.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(value) => choose(sprints.find(({ id }) => id === value)?.id)}
          />
          <GoalRow
            team={null}
            sprint={sprint.id}
            name={words.nexusSprintGoal}
            link={words.servesProductGoal}
          />
          {teams.map((team) => (
            <div key={team.id} className={styles['teamGoal']}>
              <HueMark hue={team.hue} />
              <GoalRow
                team={team.id}
                sprint={sprint.id}
                name={words.goalOf(team.name)}
                link={words.servesNexusGoal}
              />
            </div>
          ))}
        </>
      )}
    </div>
  );
}

function GoalRow(props: {
  readonly team: TeamId | null;
  readonly sprint: SprintId;
  readonly name: string;
  readonly link: string;
}): ReactNode {
  const { team, sprint, name, link } = props;
  const goal = useSprintGoal(team, sprint);
  const view = useBoardView();
  const canEdit = useCanEdit();
  const { commands } = useSession();
  const laterCommands = useLaterCommands();
  return (
    <div className={styles['goal']}>
      <KeptField
        label={name}
        value={goal}
        maxLength={LIMITS.goalChars}
        disabled={!canEdit}
        onKeep={(text) => laterCommands.setSprintGoal(team, sprint, text)}
      />
      {goal === '' ? null : (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={view.goalIsLinked(team, sprint)}
            disabled={!canEdit}
            onChange={(event) => {
              const linked = event.target.checked;
              commands.perform({ kind: 'set-plan' }, (edit) =>
                linkGoal(edit, team, sprint, linked),
              );
            }}
          />
          <span>{link}</span>
        </label>
      )}
    </div>
  );
}
