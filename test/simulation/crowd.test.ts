import { canonicalBoard, planImport } from '@weft/board-doc';
import { checkWholeBoard, createRuleSet } from '@weft/rules';
import { DeviceMemory } from '@weft/sync-client/testing';
import { expect, it } from 'vitest';
import { recordProof } from '../../scripts/record-proof.ts';
import { isLong } from './board-sizes.ts';
import { CrowdMember, lostBy } from './crowd-member.ts';
import { firstBoard } from './first-board.ts';
import { openDevice } from './simulated-device.ts';
import { TODAY, findingsText } from './simulated-peer.ts';
import { SimulatedWorld } from './simulated-world.ts';

const EDITORS = 30;
const ITEMS = 300;
const DEPENDENCIES = 600;
const EDIT_FOR_MS = isLong ? 300_000 : 3_000;
/** The longest an editor thinks between two acts. */
const THINKS_AT_MOST_MS = isLong ? 6_000 : 3_000;
/** Long enough for everything that is under way to arrive. */
const QUIET_MS = 20_000;

it(
  `thirty editors on 300 PBIs and 600 dependencies lose nothing in ${EDIT_FOR_MS / 1_000} s and end with equal boards and findings`,
  async () => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    console.log(`Fresh seed: ${seed}`);
    const world = await SimulatedWorld.create(seed);
    const { clock } = world;
    const devices = Array.from({ length: EDITORS }, (_, index) =>
      openDevice(world, world.wayIn(`Editor ${index}`), new DeviceMemory()),
    );
    const members = devices.map(
      ({ board, editor }, index) =>
        new CrowdMember({ board, editor, name: `Editor ${index}`, seed: seed + index }),
    );
    await clock.advance(QUIET_MS);
    writeFirstBoard(members[0], seed);
    await clock.advance(QUIET_MS);

    const endMs = clock.nowMs() + EDIT_FOR_MS;
    for (const member of members) {
      const think = (): void => {
        clock.after(member.thinks(THINKS_AT_MOST_MS), () => {
          if (clock.nowMs() >= endMs) return;
          member.act();
          think();
        });
      };
      think();
    }
    await clock.advance(EDIT_FOR_MS + QUIET_MS);

    expect(devices.map(({ sync }) => sync.status.kind)).toEqual(devices.map(() => 'synced'));
    expect(new Set(members.map(({ board }) => canonicalBoard(board))).size).toBe(1);
    expect(lostBy(members)).toEqual([]);
    const kept = members.reduce((sum, member) => sum + member.kept.length, 0);
    expect(kept).toBeGreaterThanOrEqual(EDITORS / 2);
    const findings = members.map(({ board }) =>
      findingsText(createRuleSet(board.view, { today: TODAY }).findings),
    );
    const [first] = members;
    if (first !== undefined) {
      findings.push(findingsText(checkWholeBoard(first.board.view, { today: TODAY })));
    }
    expect(new Set(findings).size).toBe(1);
    const acts = members.reduce((sum, member) => sum + member.acts, 0);
    recordProof({
      topic: 'convergence',
      claim:
        'Thirty simulated editors on 300 PBIs and 600 dependencies: no edit lost, equal boards',
      tried: `${EDIT_FOR_MS / 1_000} s of virtual time, ${acts} acts, ${kept} PBIs made that must stay`,
      result: '0 lost, equal boards and findings',
      seeds: seed.toString(),
    });
    for (const { sync, editor, board } of devices) {
      await sync.close();
      editor.close();
      board.close();
    }
  },
  60_000 + EDIT_FOR_MS * 20,
);

function writeFirstBoard(founder: CrowdMember | undefined, seed: number): void {
  if (founder === undefined) return;
  const snapshot = firstBoard({ seed, items: ITEMS, actions: [] });
  const dependencies = Array.from({ length: DEPENDENCIES }, (_, line) => ({
    from: `i${line % ITEMS}`,
    to: `i${((line % ITEMS) + 1 + Math.floor(line / ITEMS) * 7) % ITEMS}`,
  }));
  const step = founder.editor.begin({ kind: 'import' });
  const plan = planImport({ ...snapshot, dependencies }, founder.board.view, { onExisting: 'add' });
  for (const chunk of plan.chunks) {
    const written = step.perform(chunk);
    if (!written.ok) throw new Error(`First board: ${JSON.stringify(written.refusal)}`);
  }
  step.end();
  expect([...founder.board.view.lines()].length).toBe(DEPENDENCIES);
}
