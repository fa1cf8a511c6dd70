import {
  readinessDigest,
  slicingDigest,
  type BoardSnapshot,
  type SnapshotDigest,
} from '@weft/domain';
import { describe, expect, it } from 'vitest';
import { decideItem } from '../commands/decide-item.ts';
import { judgeFinding } from '../commands/judgements.ts';
import { sliceItem } from '../commands/slice-item.ts';
import { canonicalBoard, snapshotOf } from '../read/read-snapshot.ts';
import { newBoard, type TestBoard } from '../testing/new-board.ts';
import { must, smallBoard } from '../testing/small-board.ts';
import { planImport, type OnExisting } from './plan-import.ts';
import { writeSnapshot } from './write-snapshot.ts';

const FULL: BoardSnapshot = {
  teams: [{ ref: 't', name: 'Red' }],
  sprints: [{ ref: 's', name: 'Sprint 1', number: 1, end: '2026-01-20', endAtStart: '2026-01-18' }],
  people: [
    {
      ref: 'p',
      name: 'Ida',
      teams: [{ team: 't', percent: 60 }],
      accountabilities: ['product-owner'],
    },
  ],
  criteria: [
    { ref: 'n', text: 'Tested', atLeast: 80 },
    { ref: 'o', team: 't', restates: 'n', text: 'Tested', atLeast: 90 },
  ],
  items: [
    {
      ref: 'a',
      title: 'A',
      external: { system: 'jira', key: 'A', url: undefined },
      ready: true,
      readySaw: 'current',
      layer: 'data',
      sharedWith: ['t'],
      workers: ['p', 'nobody'],
      plannedFinish: '2026-01-10',
      progressOn: '2026-01-09',
      debt: 'No tests',
      dependenciesReviewed: true,
      values: { economic: 3, knowledge: 0 },
      carriedFrom: 's',
    },
    {
      ref: 'b',
      title: 'B',
      external: { system: 'jira', key: 'B', url: undefined },
      parent: 'a',
      slicingSaw: 'stale',
    },
  ],
  dependencies: [
    {
      from: 'b',
      to: 'a',
      followUp: 'p',
      external: { contact: 'Bank', date: '2026-01-11' },
      standIn: { agreement: 'Mock', until: '2026-01-12' },
    },
  ],
  plans: [
    { team: 't', sprint: 's', goalIsLinked: true, isFinished: true, end: '2026-01-19' },
    { sprint: 's', goalIsLinked: true },
  ],
  events: [{ kind: 'daily', on: '2026-01-05', state: 'ended', sprint: 's', present: ['p'] }],
  integration: [
    { kind: 'issue', title: 'Data', raisedOn: '2026-01-05', owner: 'p', needs: ['SQL'] },
    { kind: 'success', on: '2026-01-06', team: 't' },
  ],
  improvements: [{ text: 'Pair', owner: 'p', item: 'a' }],
  judgements: [{ finding: 'x:y', kind: 'accepted', until: '2026-01-30', byName: 'Ida' }],
  settings: {
    rules: [{ rule: 'too-big', off: true }],
    thresholds: [{ name: 'hubLines', value: 4 }],
    guideEdition: 2018,
    sizeUnit: 't-shirt',
  },
};

function run(device: TestBoard, snapshot: BoardSnapshot, onExisting: OnExisting): void {
  const step = device.editor.begin({ kind: 'import' });
  for (const chunk of planImport(snapshot, device.board.view, { onExisting }).chunks) {
    const written = step.perform(chunk);
    if (!written.ok) throw new Error(JSON.stringify(written.refusal));
  }
  step.end();
}

/** The snapshot of the board with refs again, where the names of things are their refs. */
function withRefs({ board }: TestBoard): unknown {
  const { view } = board;
  let text = JSON.stringify(snapshotOf(board));
  const named: readonly (readonly [string, string])[] = [
    ...view.teams().map(({ id }) => [id, 't'] as const),
    ...view.sprints().map(({ id }) => [id, 's'] as const),
    ...view.people().map(({ id }) => [id, 'p'] as const),
    ...view.criteria().map(({ id, team }) => [id, team === null ? 'n' : 'o'] as const),
    ...[...view.items()].map(({ id, title }) => [id, title.toLowerCase()] as const),
  ];
  for (const [id, ref] of named) text = text.replaceAll(id, ref);
  return JSON.parse(text);
}

describe('small collections in snapshots', () => {
  it('[BD80] everything that is written comes out again', () => {
    const device = newBoard({ seed: 1 });
    run(device, FULL, 'add');
    const said = withRefs(device) as BoardSnapshot;
    for (const part of ['people', 'criteria', 'plans', 'events', 'improvements'] as const) {
      expect(said[part]?.toSorted(byText), part).toEqual(FULL[part]?.toSorted(byText));
    }
    expect(said.settings).toEqual(FULL.settings);
    expect(said.judgements).toEqual(FULL.judgements);
    expect(said.integration).toHaveLength(2);
    expect(said.integration).toEqual(expect.arrayContaining([...(FULL.integration ?? [])]));
    expect(said.sprints[0]).toMatchObject(FULL.sprints[0] ?? {});
    expect(said.dependencies[0]).toMatchObject(FULL.dependencies[0] ?? {});
    const [first, second] = FULL.items;
    expect(said.items[0]).toMatchObject({ ...first, workers: ['p'], external: { key: 'A' } });
    expect(said.items[1]).toMatchObject({ ...second, external: { key: 'B' } });
  });

  it('[BD118] the same again adds nothing, whatever is done with PBIs that are there', () => {
    const device = newBoard({ seed: 1 });
    run(device, FULL, 'skip');
    const before = canonicalBoard(device.board);
    for (const onExisting of ['skip', 'update'] as const) {
      run(device, FULL, onExisting);
      expect(canonicalBoard(device.board), onExisting).toBe(before);
    }
  });

  it('[BD117] digests that are current are current in the copy, and stale ones stale', () => {
    const device = smallBoard();
    const { a, b, board, user: by } = device;
    must(device, (edit) => decideItem(edit, b, 'ready', true));
    must(device, (edit) => decideItem(edit, a, 'ready', true));
    must(device, (edit) => decideItem(edit, a, 'size', 5));
    must(device, (edit) => sliceItem(edit, a, [{ title: 'A' }, { title: 'A2' }]));
    const finding = `too-big:${a}`;
    must(device, (edit) => judgeFinding(edit, { finding, kind: 'snoozed', until: '2026-01-30' }));
    const copy = newBoard({ seed: 2 });
    writeSnapshot(copy.doc, snapshotOf(board), { by, nowMs: 0, random: copy.random.bytes });
    const { view } = copy.board;
    const said = [...view.items()].map((item): readonly [string, SnapshotDigest | undefined] => [
      item.title,
      saysOf(item.readySaw, readinessDigest(view, item.id)),
    ]);
    expect(new Map(said)).toEqual(
      new Map([
        ['A', 'stale'],
        ['B', 'current'],
        ['C', undefined],
        ['A2', undefined],
      ]),
    );
    const part = [...view.items()].find(({ title }) => title === 'A2');
    expect(part?.slicingSaw).toBe(slicingDigest(view, part?.parent ?? a));
    expect(view.judgements()[0]?.finding).toBe(`too-big:${part?.parent}`);
  });
});

function saysOf(saw: string | undefined, now: string): SnapshotDigest | undefined {
  if (saw === undefined) return undefined;
  return saw === now ? 'current' : 'stale';
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}
