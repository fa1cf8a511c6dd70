import type { ReactNode } from 'react';
import { setCapacityReason, setPersonCapacity } from '@weft/board-doc';
import {
  LIMITS,
  cellOf,
  summedCapacity,
  type NexusSprint,
  type Person,
  type ScrumTeam,
} from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import {
  useBoardVersion,
  useBoardView,
  useCapacity,
  useNexusPeople,
} from '../../stores/use-board.ts';
import styles from './capacity-details.module.css';
import { suggestedCapacity } from './capacity-suggestion.ts';
import { KeptField } from './kept-field.tsx';
import { peopleToAsk, personCapacity } from './person-capacities.ts';

interface TeamInSprint {
  readonly team: ScrumTeam;
  readonly sprint: NexusSprint;
}

/**
 * The capacity of a team in a Sprint with what it can be held against: what the team got done
 * before, and what each person can do. The number is the team's own decision; nothing else sets it.
 */
export function CapacityDetails(props: TeamInSprint): ReactNode {
  const { team, sprint } = props;
  const capacity = useCapacity(cellOf({ team: team.id, sprint: sprint.id }));
  const { commands } = useSession();
  const words = useLaterMessages().nexus;
  return (
    <div className={styles['details']}>
      <KeptField
        label={words.capacityOf(team.name, sprint.name)}
        type="number"
        placeholder="?"
        maxLength={LIMITS.sizePoints.toString().length + 3}
        value={capacity?.toString() ?? ''}
        disabled={false}
        onKeep={(text) => commands.setCapacity(team.id, sprint.id, pointsIn(text))}
      />
      <Offers {...props} capacity={capacity} />
      {capacity === undefined ? null : <Reason {...props} />}
      <PerPerson {...props} />
    </div>
  );
}

/** Numbers that could be the capacity, where they are others than it is. */
function Offers(props: TeamInSprint & { readonly capacity: number | undefined }): ReactNode {
  const { team, sprint, capacity } = props;
  useBoardVersion();
  const view = useBoardView();
  const words = useLaterMessages().nexus;
  const suggestion = suggestedCapacity(view, team.id, sprint);
  const sum = summedCapacity(view.people(), { team: team.id, sprint: sprint.id });
  if (suggestion === undefined && sum === undefined) return null;
  return (
    <ul className={styles['offers']}>
      {suggestion === undefined ? null : (
        <Offer
          {...props}
          text={words.pastCapacity(suggestion.past)}
          points={suggestion.points}
          isTaken={suggestion.points === capacity}
        />
      )}
      {sum === undefined ? null : (
        <Offer {...props} text={words.sumOfPersons(sum)} points={sum} isTaken={sum === capacity} />
      )}
    </ul>
  );
}

function Offer(
  props: TeamInSprint & {
    readonly text: string;
    readonly points: number;
    readonly isTaken: boolean;
  },
): ReactNode {
  const { team, sprint, text, points, isTaken } = props;
  const { commands } = useSession();
  const words = useLaterMessages().nexus;
  return (
    <li className={styles['offer']}>
      <span>{text}</span>
      {isTaken ? null : (
        <Button
          size="small"
          aria-label={words.takeSuggestionFor(points, team.name, sprint.name)}
          onClick={() => commands.setCapacity(team.id, sprint.id, points)}
        >
          {words.takeSuggestion(points)}
        </Button>
      )}
    </li>
  );
}

function Reason({ team, sprint }: TeamInSprint): ReactNode {
  useBoardVersion();
  const view = useBoardView();
  const { commands } = useSession();
  const words = useLaterMessages().nexus;
  return (
    <KeptField
      label={words.capacityReason}
      placeholder={words.capacityReasonHint}
      maxLength={LIMITS.noteChars}
      value={view.capacityReason(team.id, sprint.id)}
      disabled={false}
      onKeep={(text) =>
        commands.perform({ kind: 'set-capacity' }, (edit) =>
          setCapacityReason(edit, team.id, sprint.id, text),
        )
      }
    />
  );
}

function PerPerson({ team, sprint }: TeamInSprint): ReactNode {
  const people = peopleToAsk(useNexusPeople(), { team: team.id, sprint: sprint.id });
  const words = useLaterMessages().nexus;
  return (
    <section aria-label={words.perPerson} className={styles['people']}>
      <h4 className={styles['heading']}>{words.perPerson}</h4>
      {people.length === 0 ? <p className={styles['muted']}>{words.nobodyInTeam}</p> : null}
      {people.map((person) => (
        <PersonCapacityField key={person.id} person={person} team={team} sprint={sprint} />
      ))}
    </section>
  );
}

function PersonCapacityField(props: TeamInSprint & { readonly person: Person }): ReactNode {
  const { person, team, sprint } = props;
  const cell = { team: team.id, sprint: sprint.id };
  const { commands } = useSession();
  const words = useLaterMessages().nexus;
  return (
    <div className={styles['person']}>
      <span aria-hidden="true">{person.name}</span>
      <KeptField
        label={words.capacityOfPerson(person.name, sprint.name)}
        labelHidden
        type="number"
        placeholder="–"
        value={personCapacity(person, cell)?.toString() ?? ''}
        disabled={false}
        onKeep={(text) =>
          commands.perform({ kind: 'set-capacity' }, (edit) =>
            setPersonCapacity(edit, person.id, cell, pointsIn(text)),
          )
        }
      />
    </div>
  );
}

/** What was typed; nothing means unknown. */
function pointsIn(text: string): number | null {
  return text === '' ? null : Number(text);
}
