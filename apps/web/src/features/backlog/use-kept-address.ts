import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { BoardSession } from '../../session/board-session.ts';
import { useSession } from '../../stores/app-context.tsx';
import { SHAPE_PARAMETER, addressWith, filterFromAddress } from './backlog-filter.ts';

/** What of the Product Backlog was shown last, as parameters of an address; as long as the board is open. */
const SHOWN_LAST = new WeakMap<BoardSession, URLSearchParams>();

/**
 * Who comes back from another screen finds the filters and the shape they left. An address that says
 * itself what is shown is followed: it was sent, or gone back to.
 */
export function useKeptAddress(): void {
  const session = useSession();
  const search = useSearch();
  const [path, navigate] = useLocation();
  const isBack = useRef(false);
  useLayoutEffect(() => {
    if (isBack.current) return;
    isBack.current = true;
    const kept = SHOWN_LAST.get(session);
    const now = new URLSearchParams(window.location.search);
    if (kept === undefined || saysWhatIsShown(now)) return;
    const written = withShown(now, kept).toString();
    if (written !== now.toString()) navigate(`${path}?${written}`, { replace: true });
  }, [session, path, navigate]);
  useEffect(() => {
    SHOWN_LAST.set(session, new URLSearchParams(search));
  }, [session, search]);
}

/** True for parameters that leave something out or choose a shape. */
export function saysWhatIsShown(parameters: URLSearchParams): boolean {
  return withShown(new URLSearchParams(), parameters).size > 0;
}

/** The parameters with filter and shape of others; everything else in them stays. */
export function withShown(parameters: URLSearchParams, shown: URLSearchParams): URLSearchParams {
  const written = addressWith(parameters, filterFromAddress(shown));
  const shape = shown.get(SHAPE_PARAMETER);
  if (shape === null) written.delete(SHAPE_PARAMETER);
  else written.set(SHAPE_PARAMETER, shape);
  return written;
}
