import type { ReactNode } from 'react';
import { useInterface } from '../../stores/app-context.tsx';
import type { Announcement } from '../../stores/interface-store.ts';

/**
 * What screen readers are told: one polite region for results, one assertive region only for lost
 * rights and lost storage. Both exist from the start, or their first text would not be heard.
 */
export function LiveRegions(): ReactNode {
  const polite = useInterface((state) => state.polite);
  const assertive = useInterface((state) => state.assertive);
  return (
    <div className="visually-hidden">
      <div role="status" aria-live="polite" aria-atomic="true">
        {textOf(polite)}
      </div>
      <div role="alert" aria-live="assertive" aria-atomic="true">
        {textOf(assertive)}
      </div>
    </div>
  );
}

/** The same text twice in a row must differ, or the second is not heard. */
function textOf(announcement: Announcement): string {
  return announcement.id % 2 === 0 ? announcement.text : `${announcement.text}\u00A0`;
}
