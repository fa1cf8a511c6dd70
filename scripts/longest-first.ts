import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take longest, as a whole run on two cores found them: parts of their paths. */
const LONG = [
  'test/simulation/',
  'rules/src/rule-set.property',
  'board-doc/src/undo/undo.property',
  'storage/sqlite-board-storage',
  'test/faults/lossy-lines',
  'board-doc/src/board-document.property',
  'test/prediction/',
  'integration/killed-moments',
  'browser/board-file.spec',
  'browser/plan-for-everybody.spec',
  'browser/bad-cases.spec',
  'browser/together.spec',
  'browser/history.spec',
  'browser/tabs-and-undo.spec',
  'browser/sprint-backlog.spec',
  'browser/changes.spec',
  'browser/newcomer.spec',
  'browser/store-faults.spec',
  'browser/product-backlog.spec',
  'integration/cluster/faults',
  'browser/findings.spec',
  'browser/crash.spec',
  'browser/review.spec',
  'browser/plan-together.spec',
  'browser/keys.spec',
  'browser/phases.spec',
  'integration/hostile/readers',
  'browser/sprint-backlog-for-everybody.spec',
  'browser/plan.spec',
  'integration/operation/backup',
  'browser/product-backlog-for-everybody.spec',
  'browser/map-objects.spec',
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
