import { worst } from '../../canvas/canvas-model.ts';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { fileNameOf, saveFile } from '../shell/save-file.ts';
import type { SprintLane } from './sprint-backlog.ts';
import { flowName, stateName, teamNameOf, useSprintDesk } from './sprint-desk.tsx';
import { sprintTableOf, type TableWords } from './sprint-table.ts';
import { csvOf, markdownTableOf, markdownText } from './table-text.ts';

/** Saves lanes of the Nexus Sprint Backlog as files, as they are when it is asked for. */
export function useSprintFiles(lanes: readonly SprintLane[]): {
  readonly saveCsv: () => void;
  readonly saveMarkdown: () => void;
} {
  const { sprint } = useSprintDesk();
  const { boardStore } = useSession();
  const tableWords = useTableWords();
  const words = useLaterMessages().sprintBacklog;
  const title = words.title(sprint.name);
  return {
    saveCsv: () => {
      const table = csvOf(sprintTableOf(lanes, tableWords));
      saveFile(fileNameOf(title, 'csv'), table, 'text/csv;charset=utf-8');
    },
    saveMarkdown: () => {
      const goal = boardStore.view.sprintGoal(null, sprint.id);
      const text = [
        `# ${markdownText(title)}\n\n`,
        goal === '' ? '' : `${words.goal}: ${markdownText(goal)}\n\n`,
        markdownTableOf(sprintTableOf(lanes, tableWords)),
      ].join('');
      saveFile(fileNameOf(title, 'md'), text, 'text/markdown;charset=utf-8');
    },
  };
}

function useTableWords(): TableWords {
  const { boardStore, findingStore } = useSession();
  const { view } = boardStore;
  const messages = useMessages();
  const words = useLaterMessages().sprintBacklog;
  const { table } = words;
  return {
    head: [
      table.team,
      table.key,
      table.title,
      table.state,
      table.size,
      table.people,
      table.since,
      table.findings,
      table.waitsFor,
      table.enables,
    ],
    team: ({ team }) => teamNameOf(view, team, messages.common),
    state: (card) => stateName(card, messages, words),
    people: ({ item }) =>
      item.workers
        .map((id) => view.person(id)?.name)
        .filter((name) => name !== undefined)
        .join(', '),
    findings: ({ item }) => {
      findingStore.settle();
      const findings = findingStore.rules.ofItem(item.id);
      const severity = worst(findings);
      return severity === undefined ? '' : messages.canvas.found(severity, findings.length);
    },
    mark: ({ key, item, team, flow, isOpen }) => {
      if (item === undefined || flow === undefined) {
        return table.missingMark(key);
      }
      const state = isOpen ? flowName(flow, messages, words) : words.marks.resolved;
      return table.mark(key, teamNameOf(view, team, messages.common), state);
    },
  };
}
