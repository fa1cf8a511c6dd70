import { Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { setCapacity } from '@weft/board-doc';
import { cellOf, done, type NexusSprint, type ScrumTeam, type TeamId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { HueMark } from '../../interface/hue-mark.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { Popover } from '../../interface/popover.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardVersion, useBoardView, useCapacity } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { CapacityDetails } from './capacity-details.tsx';
import { suggestedCapacity, type CapacitySuggestion } from './capacity-suggestion.ts';
import { KeptField } from './kept-field.tsx';
import styles from './nexus.module.css';

/** What each team can do in each Sprint that is not closed; nothing written means unknown. */
export function CapacityTable(props: {
  readonly teams: readonly ScrumTeam[];
  readonly sprints: readonly NexusSprint[];
}): ReactNode {
  const { teams, sprints } = props;
  const words = useLaterMessages().nexus;
  return (
    <>
      <p className={styles['muted']}>{words.capacitiesIntro}</p>
      <div className={styles['scroll']} role="group" aria-label={words.capacities}>
        <table className={styles['matrix']}>
          <thead>
            <tr>
              <th scope="col">{words.team}</th>
              {sprints.map((sprint) => (
                <th key={sprint.id} scope="col">
                  <span className={styles['columnHead']}>
                    {sprint.name}
                    <TakeAll teams={teams} sprint={sprint} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {teams.map((team) => (
              <tr key={team.id}>
                <th scope="row">
                  <span className={styles['teamName']}>
                    <HueMark hue={team.hue} />
                    {team.name}
                  </span>
                </th>
                {sprints.map((sprint) => (
                  <td key={sprint.id}>
                    <CapacityCell team={team} sprint={sprint} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function CapacityCell(props: {
  readonly team: ScrumTeam;
  readonly sprint: NexusSprint;
}): ReactNode {
  const { team, sprint } = props;
  const capacity = useCapacity(cellOf({ team: team.id, sprint: sprint.id }));
  const suggestion = useSuggestion(team.id, sprint);
  const canEdit = useCanEdit();
  const { commands } = useSession();
  const words = useLaterMessages().nexus;
  const offered = canEdit && suggestion !== undefined && suggestion.points !== capacity;
  return (
    <span className={styles['capacity']}>
      <span className={styles['capacityNumber']}>
        <KeptField
          label={words.capacityOf(team.name, sprint.name)}
          labelHidden
          type="number"
          placeholder="?"
          value={capacity?.toString() ?? ''}
          disabled={!canEdit}
          onKeep={(text) =>
            commands.setCapacity(team.id, sprint.id, text === '' ? null : Number(text))
          }
        />
        {canEdit ? (
          <Popover
            label={words.moreOnCapacity(team.name, sprint.name)}
            align="end"
            renderTrigger={(trigger) => (
              <IconButton
                icon={Users}
                label={words.moreOnCapacity(team.name, sprint.name)}
                {...trigger}
              />
            )}
          >
            <CapacityDetails team={team} sprint={sprint} />
          </Popover>
        ) : null}
      </span>
      {offered ? (
        <Button
          size="small"
          look="quiet"
          title={words.pastCapacity(suggestion.past)}
          aria-label={words.takeSuggestionFor(suggestion.points, team.name, sprint.name)}
          onClick={() => commands.setCapacity(team.id, sprint.id, suggestion.points)}
        >
          {words.takeSuggestion(suggestion.points)}
        </Button>
      ) : null}
    </span>
  );
}

/** For a Sprint in which nothing is known yet of several teams that have a past. */
function TakeAll(props: {
  readonly teams: readonly ScrumTeam[];
  readonly sprint: NexusSprint;
}): ReactNode {
  const { teams, sprint } = props;
  useBoardVersion();
  const view = useBoardView();
  const canEdit = useCanEdit();
  const { commands } = useSession();
  const words = useLaterMessages().nexus;
  const open = teams.flatMap(({ id }) => {
    const suggestion = suggestedCapacity(view, id, sprint);
    const isKnown = view.capacity(id, sprint.id) !== undefined;
    return isKnown || suggestion === undefined ? [] : [{ team: id, points: suggestion.points }];
  });
  if (!canEdit || open.length < 2) return null;
  return (
    <Button
      size="small"
      look="quiet"
      aria-label={words.takeAllFor(sprint.name)}
      onClick={() =>
        commands.perform({ kind: 'set-capacity' }, (edit) => {
          for (const { team, points } of open) {
            const set = setCapacity(edit, team, sprint.id, points);
            if (!set.ok) return set;
          }
          return done(undefined);
        })
      }
    >
      {words.takeAll}
    </Button>
  );
}

function useSuggestion(team: TeamId, sprint: NexusSprint): CapacitySuggestion | undefined {
  useBoardVersion();
  return suggestedCapacity(useBoardView(), team, sprint);
}
