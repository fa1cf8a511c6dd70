import { unreachable } from '@weft/domain';
import type { LaterMessages } from '../../messages/later.ts';
import type { BoardVersion } from '../../session/board-versions.ts';

type Words = Pick<LaterMessages, 'history' | 'phases'>;

/** What a version is called: as somebody named it, or what made it. */
export function nameOfVersion({ origin }: BoardVersion, { history, phases }: Words): string {
  switch (origin.kind) {
    case 'person':
      return origin.name;
    case 'phase':
      return origin.ended === 'open'
        ? history.beforePhases
        : history.endOf(phases.names[origin.ended]);
    case 'hour':
      return history.byItself;
    default:
      return unreachable(origin);
  }
}

/** Who or what made it. */
export function makerOfVersion({ origin }: BoardVersion, { history }: Words): string {
  switch (origin.kind) {
    case 'person':
      return origin.userName === '' ? history.bySomebody : history.by(origin.userName);
    case 'phase':
      return history.byPhase;
    case 'hour':
      return history.byHour;
    default:
      return unreachable(origin);
  }
}

/** Versions of one day, days and versions in the order given. */
export interface VersionDay {
  readonly name: string;
  readonly versions: readonly BoardVersion[];
}

/** Puts the versions of one day together. */
export function versionsByDay(
  versions: readonly BoardVersion[],
  dayOf: (atMs: number) => string,
): readonly VersionDay[] {
  const days = new Map<string, BoardVersion[]>();
  for (const version of versions) {
    const name = dayOf(version.madeAtMs);
    const day = days.get(name);
    if (day === undefined) days.set(name, [version]);
    else day.push(version);
  }
  return [...days].map(([name, each]) => ({ name, versions: each }));
}
