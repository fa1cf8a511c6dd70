import { placeOf, type BoardView, type CellId, type ItemId } from '@weft/domain';
import type { Severity } from '@weft/rules';
import type { Messages } from '../../messages/catalogue.ts';
import type { LaterMessages } from '../../messages/later.ts';
import { isCalm, pointsOver, type CellPreview } from './cell-preview.ts';

/** The words of the plan, with those it takes from the board. */
export interface PlanVocabulary {
  readonly plan: LaterMessages['plan'];
  readonly canvas: Messages['canvas'];
  readonly common: Messages['common'];
}

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** `Blue, Sprint 12`; the Product Backlog has no team. */
export function cellInWords(cell: CellId, view: BoardView, words: PlanVocabulary): string {
  const { team, sprint } = placeOf(cell);
  const sprintName = sprint === null ? words.common.productBacklog : view.sprint(sprint)?.name;
  if (team === null && sprint === null) return words.common.productBacklog;
  return words.canvas.place(
    team === null
      ? words.common.notAssigned
      : (view.team(team)?.name ?? words.common.outsideTheNexus),
    sprintName ?? words.common.productBacklog,
  );
}

/** One PBI by its key, several by their number. */
export function itemsInWords(
  items: readonly ItemId[],
  view: BoardView,
  words: PlanVocabulary,
): string {
  const [first] = items;
  return items.length === 1 && first !== undefined
    ? (view.item(first)?.key ?? '')
    : words.common.items(items.length);
}

/** `26 of 24 points, 2 over`. */
export function loadInWords(
  preview: Pick<CellPreview, 'points' | 'capacity'>,
  { plan }: PlanVocabulary,
): string {
  const over = pointsOver(preview);
  const load = plan.preview.load(preview.points, preview.capacity);
  return over > 0 ? `${load}, ${plan.preview.over(over)}` : load;
}

/** `adds 1 risk, removes 2 hints`; empty: changes no finding. */
function changeInWords({ change }: CellPreview, { plan }: PlanVocabulary): string {
  return SEVERITIES.filter((severity) => change[severity] !== 0)
    .map((severity) =>
      change[severity] > 0
        ? plan.preview.adding[severity](change[severity])
        : plan.preview.removing[severity](-change[severity]),
    )
    .join(', ');
}

/** Everything a drop would do, in one breath: for names of buttons and for announcements. */
export function effectInWords(preview: CellPreview, words: PlanVocabulary): string {
  if (isCalm(preview)) return words.plan.preview.stays;
  const change = changeInWords(preview, words);
  return [loadInWords(preview, words), change === '' ? words.plan.preview.nothing : change].join(
    '; ',
  );
}

/** Why a cell is suggested: what it changes, and how much room it leaves. */
export function reasonInWords(preview: CellPreview, words: PlanVocabulary): string {
  const { plan } = words;
  const change = changeInWords(preview, words);
  const over = pointsOver(preview);
  const room =
    preview.capacity === undefined
      ? plan.preview.load(preview.points, undefined)
      : over > 0
        ? plan.preview.over(over)
        : plan.preview.free(preview.capacity - preview.points);
  return [change === '' ? plan.preview.nothing : change, room].join(change === '' ? ' ' : ', ');
}
