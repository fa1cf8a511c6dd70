import { useMemo } from 'react';
import type { LineId } from '@weft/domain';
import {
  waysOutOf,
  waysOutOfLine,
  type Finding,
  type WayOut,
  type WayOutOptions,
} from '@weft/rules';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useForecast } from '../../stores/forecast-store.ts';
import { useBoardVersion } from '../../stores/use-board.ts';

/** The ways out of a finding, by the board as it is. */
export function useWaysOutOf(finding: Finding): readonly WayOut[] {
  const { board } = useSession();
  const options = useOptions();
  const version = useBoardVersion();
  return useMemo(
    () => waysOutOf(board.view, finding, options()),
    // oxlint-disable-next-line react/exhaustive-deps -- the view is read anew with every version
    [board, finding, options, version],
  );
}

/** The ways out of a dependency line, by the board as it is. */
export function useWaysOutOfLine(line: LineId): readonly WayOut[] {
  const { board } = useSession();
  const options = useOptions();
  const version = useBoardVersion();
  return useMemo(
    () => waysOutOfLine(board.view, line, options()),
    // oxlint-disable-next-line react/exhaustive-deps -- the view is read anew with every version
    [board, line, options, version],
  );
}

function useOptions(): () => WayOutOptions {
  const session = useSession();
  const store = useForecast();
  const { rest } = useLaterMessages().slice;
  return useMemo(
    () => () => ({
      today: session.today,
      newId: () => session.newId(),
      forecast: store.forecast,
      titleOfRest: rest,
    }),
    [session, store, rest],
  );
}
