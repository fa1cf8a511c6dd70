import { describe, expect, it } from 'vitest';
import { OUTSIDE, type BoardView, type ItemId, type Place } from '@weft/domain';
import { randomAction, type TestBoard } from '@weft/board-doc/testing';
import { Forecast } from '@weft/rules';
import { recordProof } from '../../scripts/record-proof.ts';
import { randomBoard, TODAY, type Below } from './random-boards.ts';
import { Totals, countFor, forEachSeed, nameSeeds, seedsFrom, timeForMs } from './runs.ts';
import { Trial } from './trial.ts';

const BOARDS = countFor({ short: 50, long: 1_000 });
const PREVIEWS_A_BOARD = 10;

describe('previews of moves on the shared document', () => {
  it(
    'say exactly what the drop then does, by one forecast that follows the board',
    async () => {
      const totals = new Totals();
      const seeds = seedsFrom(20_001, BOARDS);
      await forEachSeed(seeds, (seed) => previewAll(seed, totals));
      totals.print();
      const wanted = ['previews', 'selections', 'findings', 'loads', 'changes followed', 'OUTSIDE'];
      expect(wanted.filter((name) => totals.of(name) === 0)).toEqual([]);
      expect(totals.of('previews')).toBe(BOARDS * PREVIEWS_A_BOARD);
      recordProof({
        topic: 'findings',
        claim: 'The preview of a move is exactly what the drop does, findings and loads',
        tried: `${totals.text('previews')} previews on ${totals.text('boards')} boards, ${totals.text('selections')} of several PBIs; ${totals.text('findings')} findings and ${totals.text('loads')} loads became different; ${totals.text('changes followed')} changes followed by the forecast`,
        result: '0 differences',
        seeds: nameSeeds(seeds),
      });
    },
    timeForMs(BOARDS),
  );
});

function previewAll(seed: number, totals: Totals): void {
  const { devices, below, close } = randomBoard(seed, 6 + ((seed * 7) % 20));
  const [device] = devices;
  const { view } = device.board;
  const forecast = new Forecast(view, { today: TODAY });
  const stop = device.board.observe((change) => {
    totals.add('changes followed');
    forecast.apply(change);
  });
  totals.add('boards');
  for (let preview = 0; preview < PREVIEWS_A_BOARD; preview += 1) {
    // Looking at another place first must not change what is said of this one, nor a change meanwhile.
    forecast.effectOf([
      { kind: 'move-items', items: selectionOn(device, below), place: placeOn(view, below) },
    ]);
    if (below(3) === 0) randomAction(device.editor, device.board, device.random);
    const items = selectionOn(device, below);
    const place = placeOn(view, below);
    const what = `seed ${seed}, preview ${preview}`;
    const trial = new Trial(device, forecast);
    const { added, removed, changed, loads } = trial.hold(what, [
      { kind: 'move-items', items, place },
    ]);
    totals.add('previews');
    if (items.length > 1) totals.add('selections');
    if (place.team === OUTSIDE) totals.add('OUTSIDE');
    totals.add('findings', added.length + removed.length + changed.length);
    totals.add('loads', loads.length);
  }
  stop();
  close();
}

/** One PBI, or a few. */
function selectionOn({ board }: TestBoard, below: Below): readonly ItemId[] {
  const items = [...board.view.items()].map((item) => item.id);
  const count = below(2) === 0 ? 1 : 1 + below(4);
  return Array.from({ length: count }, () => items[below(items.length)]).filter(
    (item, index, all): item is ItemId => item !== undefined && all.indexOf(item) === index,
  );
}

function placeOn(view: BoardView, below: Below): Place {
  const teams = [null, OUTSIDE, ...view.teams().map((team) => team.id)];
  const sprints = [null, ...view.sprints().map((sprint) => sprint.id)];
  return {
    team: teams[below(teams.length)] ?? null,
    sprint: sprints[below(sprints.length)] ?? null,
  };
}
