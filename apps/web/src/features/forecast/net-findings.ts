import type { Effect, Severity } from '@weft/rules';

/** Findings more (or fewer, negative) of each severity. */
export type NetFindings = Readonly<Record<Severity, number>>;

/** Worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What an effect comes to in numbers: a finding that changes its severity counts on both sides. */
export function netFindingsOf({ added, removed, changed }: Effect): NetFindings {
  const net = { error: 0, warning: 0, info: 0 };
  for (const { severity } of added) net[severity] += 1;
  for (const { severity } of removed) net[severity] -= 1;
  for (const { before, after } of changed) {
    net[before.severity] -= 1;
    net[after.severity] += 1;
  }
  return net;
}
