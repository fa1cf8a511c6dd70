import { useEffect, useState } from 'react';
import type { DotChoice, OpenDots } from '@weft/sync-protocol';
import { isSameChoice, withDot } from './dots.ts';
import { useBallotActs } from './use-ballot-acts.ts';

/** How long dots may lie where the server does not say so, in milliseconds. */
const UNCONFIRMED_MS = 2_000;
const NONE: DotChoice = {};

/**
 * One's own dots, as they lie after the last press: the server hears each press and answers a moment
 * later. Where it does not take them, what it says shows again.
 */
export function useOwnDots(
  ballot: OpenDots,
): readonly [own: DotChoice, put: (subject: string, step: 1 | -1) => void] {
  const acts = useBallotActs();
  const [pressed, setPressed] = useState<DotChoice | undefined>(undefined);
  const said = ballot.own ?? NONE;
  useEffect(() => {
    if (pressed === undefined) return undefined;
    const timer = setTimeout(() => setPressed(undefined), UNCONFIRMED_MS);
    return () => clearTimeout(timer);
  }, [pressed]);
  const own = pressed ?? said;
  const put = (subject: string, step: 1 | -1): void => {
    const next = withDot(own, subject, step, ballot.dots);
    if (isSameChoice(next, own)) return;
    setPressed(next);
    if (Object.keys(next).length === 0) acts.withdraw(ballot);
    else acts.cast(ballot, next);
  };
  return [own, put];
}
