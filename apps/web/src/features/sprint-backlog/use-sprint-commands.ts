import { useMemo } from 'react';
import {
  addIntegrationIssue,
  decideItem,
  editIntegrationIssue,
  recordIntegration,
} from '@weft/board-doc';
import {
  done,
  type IntegrationId,
  type ProductBacklogItem,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { useSession } from '../../stores/app-context.tsx';
import { useToday } from '../../stores/use-today.ts';
import { personNamed } from '../dependencies/person-field.tsx';
import { decisionsTo, type Flow } from './flow.ts';

/** An integration issue as it is written down. */
export interface IssueDraft {
  readonly title: string;
  /** Name of the owner, who is added to the people where nobody has it; empty: nobody. */
  readonly owner: string;
  readonly needs: readonly string[];
}

/** What a person does to the Nexus Sprint Backlog. Each is one step; true: it was carried out. */
export interface SprintCommands {
  /** Brings the PBI into the column; false also when it stands there. */
  readonly bring: (item: ProductBacklogItem, flow: Flow) => boolean;
  readonly recordSuccess: (team: TeamId, sprint: SprintId) => boolean;
  readonly addIssue: (team: TeamId, sprint: SprintId, issue: IssueDraft) => boolean;
  readonly resolveIssue: (issue: IntegrationId, resolved: boolean) => boolean;
}

/** The commands of the open board for its Nexus Sprint Backlog. */
export function useSprintCommands(): SprintCommands {
  const { commands, boardStore } = useSession();
  const today = useToday();
  return useMemo(
    () => ({
      bring: (item, flow) => {
        const decisions = decisionsTo(item, flow);
        if (decisions.length === 0) return false;
        const brought = commands.perform({ kind: 'decide-item', items: [item.id] }, (edit) => {
          for (const { field, value } of decisions) {
            const decided = decideItem(edit, item.id, field, value);
            if (!decided.ok) return decided;
          }
          return done(undefined);
        });
        return brought.ok;
      },
      recordSuccess: (team, sprint) =>
        commands.perform({ kind: 'add-integration' }, (edit) =>
          recordIntegration(edit, { team, sprint, on: today }),
        ).ok,
      addIssue: (team, sprint, { title, owner, needs }) =>
        commands.perform({ kind: 'add-integration' }, (edit) => {
          const person = personNamed(edit, boardStore.view, owner);
          if (!person.ok) return person;
          return addIntegrationIssue(edit, {
            team,
            sprint,
            title,
            owner: person.value,
            needs,
            on: today,
          });
        }).ok,
      resolveIssue: (issue, resolved) =>
        commands.perform({ kind: 'edit-integration' }, (edit) =>
          editIntegrationIssue(edit, issue, { resolved, on: today }),
        ).ok,
    }),
    [commands, boardStore, today],
  );
}
