import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take longest, as a whole run on two cores found them: parts of their paths. */
const LONG = [
  'test/simulation/',
  'browser/product-backlog.spec',
  'browser/plan.spec',
  'browser/plan-for-everybody.spec',
  'browser/board-file.spec',
  'browser/bad-cases.spec',
  'browser/history.spec',
  'browser/newcomer.spec',
  'browser/changes.spec',
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
