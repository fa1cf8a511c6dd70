import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { Select } from '../../interface/select.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useSprints, useTeams } from '../../stores/use-board.ts';
import { useLaterCommands } from '../../stores/use-later-commands.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { CapacityTable } from './capacity-table.tsx';
import styles from './nexus.module.css';
import { SPRINT_WEEKS, datesOfNext, usualWeeks, type SprintWeeks } from './sprint-dates.ts';
import { SprintRow } from './sprint-row.tsx';

/** The Sprints of the Nexus in their cadence, and what each team can do in them. */
export function NexusSprints(): ReactNode {
  const sprints = useSprints();
  const teams = useTeams();
  const canEdit = useCanEdit();
  const words = useLaterMessages().nexus;
  const open = sprints.filter(({ state }) => state !== 'closed');
  return (
    <div className={styles['tab']}>
      <p className={styles['intro']}>{words.sprintsIntro}</p>
      {sprints.length === 0 ? <p className={styles['muted']}>{words.noSprints}</p> : null}
      <ul className={styles['rows']}>
        {sprints.map((sprint) => (
          <SprintRow key={sprint.id} sprint={sprint} />
        ))}
      </ul>
      {canEdit ? <AddSprint /> : null}
      {open.length === 0 ? null : (
        <section aria-label={words.capacities}>
          <h3 className={styles['heading']}>{words.capacities}</h3>
          {teams.length === 0 ? (
            <p className={styles['muted']}>{words.noTeams}</p>
          ) : (
            <CapacityTable teams={teams} sprints={open} />
          )}
        </section>
      )}
    </div>
  );
}

function AddSprint(): ReactNode {
  const sprints = useSprints();
  const { today } = useSession();
  const laterCommands = useLaterCommands();
  const words = useLaterMessages().nexus;
  const [chosen, choose] = useState<SprintWeeks | undefined>(undefined);
  const weeks = chosen ?? usualWeeks(sprints);
  return (
    <div className={styles['addSprint']}>
      <Select
        label={words.cadence}
        value={weeks.toString()}
        options={SPRINT_WEEKS.map((each) => ({
          value: each.toString(),
          label: words.weeks(each),
        }))}
        onChange={(value) => choose(SPRINT_WEEKS.find((each) => each.toString() === value))}
      />
      <Button
        icon={Plus}
        onClick={() => laterCommands.addSprint(datesOfNext(sprints, weeks, today) ?? {})}
      >
        {words.addSprint}
      </Button>
    </div>
  );
}
