import { useEffect, useState } from 'react';

/** How long a picked value may stand without being confirmed, in milliseconds. */
const UNCONFIRMED_MS = 250;

/**
 * A value from outside that shows at once what was picked. What is picked goes to the board and
 * comes back with the next frame; without this, the control would jump back for that frame. When
 * nothing comes back (refused), the value from outside shows again.
 */
export function usePicked<Value>(
  value: Value,
): readonly [shown: Value, pick: (picked: Value) => void] {
  const [pick, setPick] = useState<{ readonly picked: Value; readonly before: Value }>();

  useEffect(() => {
    if (pick === undefined) return undefined;
    const timer = setTimeout(() => setPick(undefined), UNCONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [pick]);

  const shown = pick !== undefined && Object.is(pick.before, value) ? pick.picked : value;
  return [shown, (picked) => setPick({ picked, before: value })];
}
