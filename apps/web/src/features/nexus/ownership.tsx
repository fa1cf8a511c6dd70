import { useState, type ReactNode } from 'react';
import { LIMITS, type ScrumTeam } from '@weft/domain';
import { HueMark } from '../../interface/hue-mark.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardVersion, useBoardView, useTeams } from '../../stores/use-board.ts';
import { useLaterCommands } from '../../stores/use-later-commands.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { AddLine } from './add-line.tsx';
import styles from './nexus.module.css';
import { ownedThings, toggled, type OwnedKind, type OwnedThing } from './ownership-matrix.ts';

const KINDS: readonly OwnedKind[] = ['skills', 'components'];

/** Which team knows and owns what. What open PBIs call for and nobody owns stands out. */
export function Ownership(): ReactNode {
  const teams = useTeams();
  const words = useLaterMessages().nexus;
  return (
    <div className={styles['tab']}>
      <p className={styles['intro']}>{words.ownershipIntro}</p>
      {teams.length === 0 ? (
        <p className={styles['muted']}>{words.noTeams}</p>
      ) : (
        KINDS.map((kind) => <OwnedTable key={kind} kind={kind} teams={teams} />)
      )}
    </div>
  );
}

function OwnedTable(props: {
  readonly kind: OwnedKind;
  readonly teams: readonly ScrumTeam[];
}): ReactNode {
  const { kind, teams } = props;
  useBoardVersion();
  const known = ownedThings(useBoardView(), kind);
  const canEdit = useCanEdit();
  const words = useLaterMessages().nexus;
  // A name is on the board once somebody owns it; until then it waits here for a tick.
  const [added, setAdded] = useState<readonly string[]>([]);
  const fresh = added
    .filter((name) => known.every((thing) => thing.name !== name))
    .map((name) => ({ kind, name, wantedBy: 0 }));
  const things: readonly OwnedThing[] = [...known, ...fresh];
  return (
    <section aria-label={words.owned[kind]}>
      <h3 className={styles['heading']}>{words.owned[kind]}</h3>
      {things.length === 0 ? <p className={styles['muted']}>{words.nothingOwned[kind]}</p> : null}
      {things.length === 0 ? null : (
        <div className={styles['scroll']} role="group" aria-label={words.owned[kind]}>
          <table className={styles['matrix']}>
            <thead>
              <tr>
                <th scope="col">{words.ownedColumn[kind]}</th>
                {teams.map((team) => (
                  <th key={team.id} scope="col">
                    <span className={styles['teamName']}>
                      <HueMark hue={team.hue} />
                      {team.name}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {things.map((thing) => (
                <OwnedRow key={thing.name} thing={thing} teams={teams} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {canEdit ? (
        <AddLine
          label={words.newOwned[kind]}
          button={words.add}
          maxLength={LIMITS.tagChars}
          onAdd={(name) => setAdded([...added, name])}
        />
      ) : null}
    </section>
  );
}

function OwnedRow(props: {
  readonly thing: OwnedThing;
  readonly teams: readonly ScrumTeam[];
}): ReactNode {
  const { thing, teams } = props;
  const { kind, name, wantedBy } = thing;
  const laterCommands = useLaterCommands();
  const canEdit = useCanEdit();
  const words = useLaterMessages().nexus;
  const isOwned = teams.some((team) => team[kind].includes(name));
  return (
    <tr>
      <th scope="row">
        <span className={styles['thing']}>
          {name}
          {wantedBy === 0 && isOwned ? null : (
            <span className={styles['wanted']} data-unowned={isOwned ? undefined : ''}>
              {isOwned ? words.wantedBy(wantedBy) : words.ownedByNobody(wantedBy)}
            </span>
          )}
        </span>
      </th>
      {teams.map((team) => (
        <td key={team.id}>
          <label className={styles['tick']}>
            <input
              type="checkbox"
              aria-label={words.owns(team.name, name)}
              checked={team[kind].includes(name)}
              disabled={!canEdit}
              onChange={(event) =>
                laterCommands.editTeam(team.id, {
                  [kind]: toggled(team[kind], name, event.target.checked),
                })
              }
            />
          </label>
        </td>
      ))}
    </tr>
  );
}
