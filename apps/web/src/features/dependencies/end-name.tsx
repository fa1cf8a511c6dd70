import type { ReactNode } from 'react';
import { OUTSIDE, type ItemId } from '@weft/domain';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView, useItem } from '../../stores/use-board.ts';
import styles from './dependencies.module.css';

/** One end of a dependency as people say it: “**Basket’s** *Guest checkout*”. */
function EndName(props: {
  readonly item: ItemId;
  /** What it was called where it came from, when it is not on this board. */
  readonly missingEnd?: string | undefined;
}): ReactNode {
  const item = useItem(props.item);
  const team = useTeamName(item?.place.team ?? null);
  const words = useLaterMessages().dependencies;
  if (item === undefined) return <em>{words.missing(props.missingEnd ?? '?')}</em>;
  return (
    <>
      {team === undefined ? null : <strong>{words.teams(team)} </strong>}
      <em className={styles['endTitle']}>{item.title}</em>
    </>
  );
}

/** The sentence a dependency is: successor, verb, predecessor. */
export function VerbSentence(props: {
  readonly from: ItemId;
  readonly to: ItemId;
  readonly missingEnd?: string | undefined;
}): ReactNode {
  const words = useLaterMessages().dependencies;
  return (
    <p className={styles['sentence']}>
      <EndName item={props.to} missingEnd={props.missingEnd} />{' '}
      <span className={styles['verb']}>{words.waitsFor}</span>{' '}
      <EndName item={props.from} missingEnd={props.missingEnd} />
    </p>
  );
}

function useTeamName(team: string | null): string | undefined {
  const view = useBoardView();
  const { common } = useMessages();
  if (team === null) return undefined;
  if (team === OUTSIDE) return common.outsideTheNexus;
  return view.teams().find(({ id }) => id === team)?.name;
}
