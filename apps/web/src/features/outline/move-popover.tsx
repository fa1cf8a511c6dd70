import { useMemo, type ReactNode } from 'react';
import {
  cellOf,
  placeOf,
  type CellId,
  type ItemId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import { teamInWords } from '../../canvas/card-facts.ts';
import { HueMark } from '../../interface/hue-mark.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useForecast } from '../../stores/forecast-store.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { previewOf, type CellPreview } from '../plan/cell-preview.ts';
import { effectInWords } from '../plan/effect-words.ts';
import { AskingSurface } from './asking-surface.tsx';
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
  const sprints = sprintsInOrder(view).filter(
    (id) => id === null || id === item?.place.sprint || view.sprint(id)?.state !== 'closed',
  );
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
                items={items}
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
  readonly items: readonly ItemId[];
  readonly here: CellId | undefined;
  readonly onPick: (cell: CellId) => void;
}): ReactNode {
  const { sprint, items, here, onPick } = props;
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
          items={items}
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
  readonly items: readonly ItemId[];
  readonly isHere: boolean;
  readonly onPick: (cell: CellId) => void;
}): ReactNode {
  const { team, sprintName, cell, items, isHere, onPick } = props;
  const view = useBoardView();
  const { canvas, common } = useMessages();
  const { outline: words, plan } = useLaterMessages();
  const preview = usePreview(items, cell);
  const name = teamInWords(team, view, canvas);
  const effect = isHere ? words.isHere : effectInWords(preview, { plan, canvas, common });
  return (
    <button
      type="button"
      className={styles['place']}
      data-place=""
      data-first={isHere ? '' : undefined}
      data-load={isHere ? undefined : preview.level}
      aria-label={words.place(name, sprintName, effect)}
      onClick={() => onPick(cell)}
    >
      <HueMark hue={team === null ? undefined : view.team(team)?.hue} />
      <span className={styles['team']}>{name}</span>
      <span className={styles['effect']}>{effect}</span>
    </button>
  );
}

function usePreview(items: readonly ItemId[], cell: CellId): CellPreview {
  const forecast = useForecast();
  const view = useBoardView();
  return useMemo(() => previewOf(forecast, view, items, cell), [forecast, view, items, cell]);
}
