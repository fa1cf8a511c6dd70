import { createId, type BoardEdit, type BoardView, type EntityId } from '@weft/domain';
import type { TestBoard } from '@weft/board-doc/testing';
import {
  editsOf,
  waysOutOf,
  waysOutOfLine,
  type Answers,
  type Finding,
  type Forecast,
  type WayOut,
  type WayOutOptions,
} from '@weft/rules';
import { TODAY, type Below } from './random-boards.ts';

/** The ways out of one finding; without a forecast one is made where it is needed. */
export function waysOutOfOne(
  device: TestBoard,
  finding: Finding,
  forecast?: Forecast,
): readonly WayOut[] {
  return waysOutOf(device.board.view, finding, optionsFor(device, forecast));
}

/**
 * Every way out that the board offers, those of all findings and of all lines; what several of them
 * would do alike is there once.
 */
export function allWaysOut(device: TestBoard, forecast: Forecast): readonly WayOut[] {
  const { view } = device.board;
  forecast.effectOf([]);
  const options = optionsFor(device, forecast);
  const ways = [
    ...[...forecast.findings.values()].flatMap((finding) =>
      waysOutOfOne(device, finding, forecast),
    ),
    ...[...view.lines()].flatMap((line) => waysOutOfLine(view, line.id, options)),
  ];
  const distinct = new Map<string, WayOut>();
  for (const way of ways) {
    const name = JSON.stringify([way.kind, { ...way.facts, rest: undefined }, way.state]);
    if (!distinct.has(name)) distinct.set(name, way);
  }
  return [...distinct.values()];
}

function optionsFor(device: TestBoard, forecast: Forecast | undefined): WayOutOptions {
  return {
    today: TODAY,
    newId: <Id extends EntityId>(): Id => createId<Id>(device.random.bytes),
    forecast,
    titleOfRest: (title) => `${title} (rest)`,
  };
}

/** The edits of a way out after a person has said something, never twice the same. */
export function answered(way: WayOut, view: BoardView, below: Below): readonly BoardEdit[] {
  const [person] = view.people();
  const answers: Answers = {
    person: below(2) === 0 ? person?.id : undefined,
    date: below(2) === 0 ? `2026-12-${10 + below(20)}` : undefined,
    reason: 'Because',
    agreement: 'A mock that answers yes',
    removal: 'outdated',
    who: 'Ada',
  };
  return editsOf(way, answers);
}
