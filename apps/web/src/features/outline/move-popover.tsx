import { useEffect, useMemo, type ReactNode } from 'react';
import {
  cellOf,
  placeOf,
  type CellId,
  type ItemId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { teamInWords } from '../../canvas/cards/card-facts.ts';
import { AskingSurface } from '../../interface/asking-surface.tsx';
import { HueMark } from '../../interface/hue-mark.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useForecast } from '../../stores/forecast-store.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { useKeyed } from '../../stores/use-keyed.ts';
import { requestBrowserIdle } from '../plan/browser-idle.ts';
import { effectInWords } from '../plan/effect-words.ts';
import { HandPreviews } from '../plan/hand-previews.ts';
import { sprintsInOrder, teamsInOrder } from './outline-lanes.ts';
import { stepBetweenPlaces } from './place-steps.ts';
import styles from './popovers.module.css';

/**
 * Asks for a place: every team in every Sprint that is not over, as the Outline lists them, each
 * with what moving there would do.
 */
export function MovePopover(props: {
  readonly items: readonly ItemId[];
  readonly onClose: () => void;
}): ReactNode {
  const { items, onClose } = props;
  const view = useBoardView();
  const { commands } = useSession();
  const words = useLaterMessages().outline;
  const [first] = items;
  const item = first === undefined ? undefined : view.item(first);
  const subject = items.length === 1 ? (item?.key ?? '') : words.items(items.length);
  const here = item === undefined ? undefined : cellOf(item.place);
  const home = item?.place.sprint;
  const sprints = useMemo(
    () =>
      sprintsInOrder(view).filter(
        (id) => id === null || id === home || view.sprint(id)?.state !== 'closed',
      ),
    [view, home],
  );
  const cells = useMemo(
    () => sprints.flatMap((sprint) => teamsInOrder(view).map((team) => cellOf({ team, sprint }))),
    [view, sprints],
  );
  const previews = usePreviews(items, cells);
  return (
    <AskingSurface
      label={words.moveTitle(subject)}
      className={styles['places']}
      onClose={onClose}
      onKeyDown={stepBetweenPlaces}
    >
      {(close) => (
        <>
          <div className={styles['scroll']}>
            {sprints.map((sprint) => (
              <SprintPlaces
                key={sprint ?? 'none'}
                sprint={sprint}
                previews={previews}
                here={here}
                onPick={(cell) => {
                  close();
                  if (cell !== here || items.length > 1) commands.moveItems(items, placeOf(cell));
                }}
              />
            ))}
          </div>
          <p className={styles['help']}>{words.moveHelp}</p>
        </>
      )}
    </AskingSurface>
  );
}

function SprintPlaces(props: {
  readonly sprint: SprintId | null;
  readonly previews: HandPreviews;
  readonly here: CellId | undefined;
  readonly onPick: (cell: CellId) => void;
}): ReactNode {
  const { sprint, previews, here, onPick } = props;
  const view = useBoardView();
  const words = useLaterMessages().outline;
  const name = sprint === null ? words.backlog : (view.sprint(sprint)?.name ?? '');
  return (
    <div role="group" aria-label={name} data-sprint="">
      <h3 className={styles['sprint']}>{name}</h3>
      {teamsInOrder(view).map((team) => (
        <PlaceButton
          key={team ?? 'none'}
          team={team}
          sprintName={name}
          cell={cellOf({ team, sprint })}
          previews={previews}
          isHere={cellOf({ team, sprint }) === here}
          onPick={onPick}
        />
      ))}
    </div>
  );
}

function PlaceButton(props: {
  readonly team: TeamId | null;
  readonly sprintName: string;
  readonly cell: CellId;
  readonly previews: HandPreviews;
  readonly isHere: boolean;
  readonly onPick: (cell: CellId) => void;
}): ReactNode {
  const { team, sprintName, cell, previews, isHere, onPick } = props;
  const view = useBoardView();
  const { canvas, common } = useMessages();
  const { outline: words, plan } = useLaterMessages();
  useKeyed(previews.listeners, cell);
  const preview = previews.of(cell);
  const name = teamInWords(team, view, canvas);
  const effect = isHere
    ? words.isHere
    : preview === undefined
      ? ''
      : effectInWords(preview, { plan, canvas, common });
  return (
    <button
      type="button"
      className={styles['place']}
      data-place=""
      data-first={isHere ? '' : undefined}
      data-load={isHere ? undefined : preview?.level}
      aria-label={words.place(name, sprintName, effect)}
      onFocus={() => previews.look(cell)}
      onClick={() => onPick(cell)}
    >
      <HueMark hue={team === null ? undefined : view.team(team)?.hue} />
      <span className={styles['team']}>{name}</span>
      <span className={styles['effect']}>{effect}</span>
    </button>
  );
}

/**
 * What moving to each of the cells would do. On a large board that takes a while: it is worked out
 * one by one while nothing else is done, and at once where the keyboard is.
 */
function usePreviews(items: readonly ItemId[], cells: readonly CellId[]): HandPreviews {
  const forecast = useForecast();
  const view = useBoardView();
  const previews = useMemo(
    () => new HandPreviews(forecast, view, requestBrowserIdle),
    [forecast, view],
  );
  useEffect(() => {
    previews.begin(items, cells);
    return () => previews.end();
  }, [previews, items, cells]);
  return previews;
}
