import type { ReactNode } from 'react';
import type { ItemId, PlanChange, PlanFinish } from '@weft/domain';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardView } from '../../stores/use-board.ts';
import { useUserNames } from '../changes/use-user-names.ts';
import { useNow } from '../shell/use-now.ts';
import { usePlanWords } from './plan-context.tsx';

/** How often what was today becomes yesterday, in milliseconds. */
const EVERY_MS = 60_000;

/** PBIs that are named; of more the number is told. */
const MOST_NAMED = 3;

/** Who finished a plan and when, as far as anybody knows. */
export function FinishedBy({ finish }: { readonly finish: PlanFinish | undefined }): ReactNode {
  const { userId } = useSession();
  const { common } = useMessages();
  const words = usePlanWords().plan.team;
  const nowMs = useNow(EVERY_MS);
  if (finish === undefined) return words.finished;
  const isMine = finish.by !== undefined && finish.by === userId;
  const name = isMine ? common.you : finish.byName;
  return words.finishedBy(name, finish.atMs, nowMs);
}

/** What came and went since a plan was finished: `+PBI-31 by Ben, −PBI-9 by you`. */
export function ChangedSince(props: {
  readonly teamName: string;
  readonly change: PlanChange;
}): ReactNode {
  const { teamName, change } = props;
  const { board, userId } = useSession();
  const view = useBoardView();
  const nameOf = useUserNames();
  const { changes } = useLaterMessages();
  const words = usePlanWords().plan.team;
  const said = (sign: string, id: ItemId): string => {
    const what = `${sign}${view.item(id)?.key ?? ''}`;
    const by = board.placeDecidedBy(id);
    if (by !== undefined && by === userId) return words.byYou(what);
    const name = nameOf(by);
    return name === changes.aColleague ? what : words.byWhom(what, name);
  };
  const all = [
    ...change.added.map((id) => said('+', id)),
    ...change.removed.map((id) => said('−', id)),
  ];
  const more = all.length - MOST_NAMED;
  return words.changed(teamName, all.slice(0, MOST_NAMED), Math.max(0, more));
}
