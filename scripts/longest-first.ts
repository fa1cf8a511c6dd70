import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take longest, as a whole run on two cores found them: parts of their paths. */
const LONG = [
  'test/simulation/',
  'browser/board-file.spec',
  'browser/product-backlog.spec',
  'browser/plan-for-everybody.spec',
  'browser/newcomer.spec',
  'browser/history.spec',
  'browser/bad-cases.spec',
  'browser/changes.spec',
  'browser/plan.spec',
  'browser/tabs-and-undo.spec',
  'browser/review.spec',
  'browser/store-faults.spec',
  'browser/sprint-backlog.spec',
  'browser/findings.spec',
  'browser/accessibility.spec',
  'browser/phases.spec',
  'browser/crash.spec',
  'browser/together.spec',
  'test/prediction/',
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
