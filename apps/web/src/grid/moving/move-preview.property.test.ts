import { describe, expect, it } from 'vitest';
import { cellOf, type BoardSnapshot, type Place } from '@weft/domain';
import { checkWholeBoard, Forecast, loadOf, type Severity } from '@weft/rules';
import { canvasOnDesk, type CanvasOnDesk } from '../../canvas/canvas-on-desk.ts';
import { MovePreview } from './move-preview.ts';

const TODAY = '2026-11-23';
const TEAMS = ['Blue', 'Red', 'Green', 'Teal'];
const SPRINTS = ['1', '2', '3'];

function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

function randomBoard(random: (below: number) => number): BoardSnapshot {
  const refs = Array.from({ length: 14 }, (_, index) => `i${index.toString()}`);
  const pick = (from: readonly string[]): string => from[random(from.length)] ?? '';
  return {
    teams: TEAMS.map((name) => ({ ref: name, name })),
    sprints: SPRINTS.map((ref, index) => ({ ref, name: ref, number: index + 1 })),
    items: refs.map((ref) => ({
      ref,
      title: ref,
      size: 1 + random(8),
      ...(random(5) > 0 && { team: pick(TEAMS) }),
      ...(random(4) > 0 && { sprint: pick(SPRINTS) }),
    })),
    dependencies: Array.from({ length: 16 }, () => ({ from: pick(refs), to: pick(refs) })).filter(
      ({ from, to }) => from !== to,
    ),
    capacities: TEAMS.flatMap((team) =>
      SPRINTS.map((sprint) => ({ team, sprint, points: 4 + random(12) })),
    ),
  };
}

function countsOf(desk: CanvasOnDesk): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of checkWholeBoard(desk.board.view, { today: TODAY }).values()) {
    counts[severity] += 1;
  }
  return counts;
}

describe('the preview of a move', () => {
  it('is exactly what the real move then does, for any PBIs and any cell', () => {
    let differing = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = createRandom(seed);
      const desk = canvasOnDesk(randomBoard(random));
      const preview = new MovePreview(new Forecast(desk.board.view, { today: TODAY }));
      const items = [...desk.board.view.items()].map((item) => item.id);
      const teams = [null, ...desk.board.view.teams().map((team) => team.id)];
      const sprints = [null, ...desk.board.view.sprints().map((sprint) => sprint.id)];
      const placeOf = (): Place => ({
        team: teams[random(teams.length)] ?? null,
        sprint: sprints[random(sprints.length)] ?? null,
      });
      const moved = items.filter(() => random(6) === 0);
      // Looking at other cells first must not change what is said of this one.
      for (let look = 0; look < 4; look += 1) preview.effectOf(moved, cellOf(placeOf()));
      const place = placeOf();
      const { change, points } = preview.effectOf(moved, cellOf(place));
      const before = countsOf(desk);
      desk.moveItems(moved, place);
      const after = countsOf(desk);
      for (const severity of ['error', 'warning', 'info'] as const) {
        expect([seed, severity, change[severity]]).toEqual([
          seed,
          severity,
          after[severity] - before[severity],
        ]);
        if (change[severity] !== 0) differing += 1;
      }
      expect(points).toBe(loadOf(desk.board.view, cellOf(place)).points);
    }
    expect(differing).toBeGreaterThan(30);
  });
});
