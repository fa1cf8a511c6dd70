import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take longest, as a whole run on two cores found them: parts of their paths. */
const LONG = [
  'test/simulation/',
  'test/prediction/',
  'browser/board-file.spec',
  'browser/bad-cases.spec',
  'browser/plan-for-everybody.spec',
  'browser/history.spec',
  'browser/together.spec',
  'browser/changes.spec',
  'browser/newcomer.spec',
  'browser/store-faults.spec',
  'browser/sprint-backlog.spec',
  'browser/tabs-and-undo.spec',
  'browser/crash.spec',
  'browser/product-backlog.spec',
  'browser/findings.spec',
  'browser/phases.spec',
  'browser/plan-together.spec',
  'browser/outline.spec',
  'browser/review.spec',
  'browser/plan.spec',
  'browser/sprint-backlog-for-everybody.spec',
  'browser/accessibility.spec',
  'integration/killed-moments',
  'integration/cluster/faults',
  'integration/hostile/readers',
  'integration/operation/backup',
  'integration/durability',
] as const;

/** Begins with what takes longest, so that no worker ends alone with it long after the others. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = LONG.findIndex((part) => moduleId.includes(part));
      return place === -1 ? LONG.length : place;
    };
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
