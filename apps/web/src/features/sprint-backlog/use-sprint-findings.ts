import { placeOf, type SprintId } from '@weft/domain';
import type { Finding } from '@weft/rules';
import { useFindings } from '../../stores/use-findings.ts';
import { cardsOf, type SprintBacklog } from './sprint-backlog.ts';

/** Findings about what the Nexus Sprint Backlog shows, worst first, live. */
export function useSprintFindings({ sprint, lanes }: SprintBacklog): readonly Finding[] {
  const findings = useFindings();
  const selected = new Set(lanes.flatMap(cardsOf).map(({ item }) => item.id));
  return findings.filter(
    ({ items, cells }) =>
      items.some((item) => selected.has(item)) ||
      cells.some((cell) => placeOf(cell).sprint === sprint.id),
  );
}

/** Whether a whole working day passed on which nothing moved; `last` is the day something did, ISO 8601 date. */
export function useNotUpdated(sprint: SprintId): { readonly last: string | undefined } | undefined {
  const found = useFindings().find(
    (finding): finding is Finding<'board-not-updated'> =>
      finding.rule === 'board-not-updated' && finding.facts.sprint === sprint,
  );
  return found?.facts;
}
