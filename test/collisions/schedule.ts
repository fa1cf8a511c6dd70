import { canonicalBoard, createYDoc, settleCollision, writeSnapshot } from '@weft/board-doc';
import { SeededRandom, newBoard, type TestBoard } from '@weft/board-doc/testing';
import { brandId, openCollisions, type BoardSnapshot } from '@weft/domain';
import * as Y from 'yjs';
import { DecisionLedger } from './decision-ledger.ts';
import { questionsOf, saidOpen, sayAnswer, type Question } from './questions.ts';

/** What a run did, for the table. */
export interface ScheduleReport {
  readonly decisions: number;
  readonly collisions: number;
  /** Fields on which decisions collided. */
  readonly fields: ReadonlySet<string>;
  /** Decisions that were equal without knowledge of each other. */
  readonly agreements: number;
}

const BOARD: BoardSnapshot = {
  teams: ['Red', 'Blue', 'Green'].map((name) => ({ ref: name, name })),
  sprints: [1, 2].map((number) => ({
    ref: `${number}`,
    name: `Sprint ${number}`,
    number,
    start: '2026-03-02',
    end: '2026-03-13',
  })),
  items: ['A', 'B', 'C', 'D', 'E'].map((title) => ({ ref: title, title })),
  dependencies: [
    { from: 'A', to: 'B' },
    { from: 'B', to: 'C' },
  ],
  criteria: [
    { ref: 'all', text: 'Integrated' },
    { ref: 'red', text: 'Covered', team: 'Red' },
  ],
};

class Device {
  readonly board: TestBoard;
  readonly ledger: DecisionLedger = new DecisionLedger();

  constructor(seed: number, state: Uint8Array) {
    const doc = createYDoc();
    Y.applyUpdate(doc, state);
    this.board = newBoard({ seed, doc });
  }

  get open(): ReturnType<typeof saidOpen> {
    return saidOpen(openCollisions(this.board.board.view));
  }

  /** False: it says what is said already, which is no decision. */
  decide(question: Question, value: unknown, number: number): boolean {
    const said = sayAnswer(question.field, value);
    const { ledger } = this;
    const answers = ledger.answersTo(question.key);
    if (ledger.standing(question.key) === 1 && answers[0] === said) return false;
    const { subject, field, scope } = question;
    const collision = { field, decisions: [], ...(scope !== '' && { scope }) };
    const result = this.board.editor.perform({ kind: 'decide-item' }, (edit) =>
      settleCollision(edit, { subject, collision }, value),
    );
    if (!result.ok) throw new Error(`${question.key}: ${JSON.stringify(result.refusal)}`);
    ledger.decide(question.key, number, said);
    return true;
  }

  hear(other: Device): void {
    const missing = Y.encodeStateAsUpdate(other.board.doc, Y.encodeStateVector(this.board.doc));
    Y.applyUpdate(this.board.doc, missing, 'sync');
    this.ledger.hear(other.ledger);
  }
}

/** A difference between what a device shows and what it must show. */
class LedgerMismatch extends Error {
  constructor(device: Device, when: string) {
    super(
      `${when}: shown ${JSON.stringify([...device.open])}, in the ledger ${JSON.stringify([...device.ledger.collisions()])}`,
    );
  }
}

/**
 * Two to six people decide offline in rounds, hear of each other in any order in between, meet, and
 * settle everything; everywhere and always what is open is what the ledger says. The last round
 * ends with nothing open and equal boards.
 *
 * @throws LedgerMismatch at the first difference
 */
export function runSchedule(seed: number): ScheduleReport {
  const random = new SeededRandom(seed);
  const devices = drawDevices(random, seed);
  const [first] = devices;
  if (first === undefined) throw new Error('Nobody is here.');
  const questions = questionsOf(first.board.board.view);
  const fields = new Set<string>();
  let decisions = 0;
  let collisions = 0;
  let agreements = 0;
  for (let round = 0; round < 2; round += 1) {
    const asked = Array.from({ length: 2 + random.below(10) }, () => pick(random, questions));
    for (const question of asked) {
      for (let turn = 0; turn < devices.length; turn += 1) {
        const device = pick(random, devices);
        if (random.below(6) === 0) {
          device.hear(pick(random, devices));
          expectLedger(device, 'after hearing of one other');
        }
        if (device.decide(question, pick(random, question.answers), decisions)) decisions += 1;
      }
    }
    meet(devices);
    for (const device of devices) expectLedger(device, 'after all met');
    const open = first.ledger.collisions();
    collisions += open.size;
    for (const { key, field } of questions) {
      if (open.has(key)) fields.add(field);
      else if (first.ledger.standing(key) > 1) agreements += 1;
    }
    decisions += settleAll(devices, questions, random, decisions);
  }
  const equal = JSON.stringify(canonicalBoard(first.board.board));
  for (const device of devices) {
    if (JSON.stringify(canonicalBoard(device.board.board)) !== equal) {
      throw new Error('The boards are not equal.');
    }
    device.board.close();
  }
  return { decisions, collisions, fields, agreements };
}

/** Everybody settles some of what is open, two now and then the same; until nothing is. */
function settleAll(
  devices: readonly Device[],
  questions: readonly Question[],
  random: SeededRandom,
  firstNumber: number,
): number {
  let taken = 0;
  for (let times = 0; ; times += 1) {
    const [first] = devices;
    const open = questions.filter(({ key }) => first?.ledger.collisions().has(key));
    if (open.length === 0) return taken;
    for (const question of open) {
      // In the end one person decides alone, or it might go on for ever.
      const deciding = times < 2 && random.below(4) === 0 ? 2 : 1;
      for (let turn = 0; turn < deciding; turn += 1) {
        const value = pick(random, question.answers);
        if (pick(random, devices).decide(question, value, firstNumber + taken)) taken += 1;
      }
    }
    meet(devices);
    for (const device of devices) expectLedger(device, 'after settling');
  }
}

function drawDevices(random: SeededRandom, seed: number): readonly Device[] {
  const origin = createYDoc();
  origin.clientID = 1;
  const by = brandId<Parameters<typeof writeSnapshot>[2]['by']>('0'.repeat(26));
  writeSnapshot(origin, BOARD, { by, nowMs: 0, random: new SeededRandom(seed).bytes });
  const state = Y.encodeStateAsUpdate(origin);
  return Array.from({ length: 2 + random.below(5) }, (_, at) => new Device(10 + at, state));
}

/** Everybody hears of everybody; what one heard last the first ones hear in the second pass. */
function meet(devices: readonly Device[]): void {
  for (const device of [...devices, ...devices]) {
    for (const other of devices) if (other !== device) device.hear(other);
  }
}

function expectLedger(device: Device, when: string): void {
  const [shown, wanted] = [device.open, device.ledger.collisions()];
  const isSame =
    shown.size === wanted.size &&
    [...wanted].every(
      ([key, answers]) => JSON.stringify(shown.get(key)) === JSON.stringify(answers),
    );
  if (!isSame) throw new LedgerMismatch(device, when);
}

function pick<Value>(random: SeededRandom, values: readonly Value[]): Value {
  const value = values[random.below(values.length)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}
