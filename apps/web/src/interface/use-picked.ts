import { useEffect, useState } from 'react';

/** How long a picked value may stand without being confirmed by the board on this device, in milliseconds. */
const UNCONFIRMED_MS = 250;

/**
 * A value from outside that shows at once what was picked. What is picked goes to the board and
 * comes back with the next frame; without this, the control would jump back for that frame. When
 * nothing comes back (refused), the value from outside shows again. `withinMs`: how long that may take,
 * where it is not the board that answers.
 */
export function usePicked<Value>(
  value: Value,
  withinMs: number = UNCONFIRMED_MS,
): readonly [shown: Value, pick: (picked: Value) => void] {
  const [pick, setPick] = useState<{ readonly picked: Value; readonly before: Value }>();

  useEffect(() => {
    if (pick === undefined) return undefined;
    const timer = setTimeout(() => setPick(undefined), withinMs);
    return () => clearTimeout(timer);
  }, [pick, withinMs]);

  // Answered, whatever the answer is: an older pick must not show again when the value goes back.
  if (pick !== undefined && !Object.is(pick.before, value)) setPick(undefined);

  const shown = pick !== undefined && Object.is(pick.before, value) ? pick.picked : value;
  return [shown, (picked) => setPick({ picked, before: value })];
}
