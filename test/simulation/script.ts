import { SeededRandom } from '@weft/sync-client/testing';
import { ACTION_KINDS, type ActionKind } from '@weft/board-doc/testing';

/** What happens to lines and devices. `network` goes online when offline, else breaks something. */
export const WORLD_KINDS = ['network', 'restart-server'] as const;
export type WorldKind = (typeof WORLD_KINDS)[number];

/**
 * One thing that happens. The four numbers say on what and with what; what they mean depends on
 * the board at that moment, so that any part of a script is a script.
 */
export interface Action {
  readonly peer: number;
  readonly kind: ActionKind | WorldKind;
  readonly numbers: readonly [number, number, number, number];
  /** Virtual time until the next action. */
  readonly waitMs: number;
}

/** Everything that decides a run. */
export interface Script {
  readonly seed: number;
  /** PBIs on the board at the start. */
  readonly items: number;
  readonly actions: readonly Action[];
}

const DECISIONS: readonly ActionKind[] = ACTION_KINDS.filter((kind) => kind.startsWith('decide-'));

/** Most often the board has nothing for these, so they are tried more often. */
const SELDOM_POSSIBLE: readonly ActionKind[] = [
  'bring-back',
  'bring-person-back',
  'bring-criterion-back',
  'withdraw-judgement',
];
const STEPS: readonly ActionKind[] = [
  ...ACTION_KINDS,
  ...SELDOM_POSSIBLE,
  ...SELDOM_POSSIBLE,
  ...ACTION_KINDS.filter((kind) => /^(edit|put)-(person|criterion|event|int|imp)/.test(kind)),
  'put-aside',
];

/** What must have been done before there is anything these could be done to. */
const PREPARED_BY: ReadonlyMap<ActionKind, readonly ActionKind[]> = new Map<
  ActionKind,
  readonly ActionKind[]
>([
  ['bring-back', ['put-aside']],
  ['map-write', ['map-add']],
  ['type-on-map', ['map-add']],
  ['map-style', ['map-add']],
  ['map-put-aside', ['map-add']],
  ['map-take-off', ['map-arrange']],
  ['map-ungroup', ['map-group']],
  ['map-unlock', ['map-lock']],
]);

export const PEERS = 5;
/** Numbers are drawn below this. */
const NUMBERS_BELOW = 1_000_000;

/** Draws a script; the same seed draws the same. */
export function drawScript(
  seed: number,
  size: { readonly items: number; readonly steps: number },
): Script {
  const random = new SeededRandom(seed);
  const actions: Action[] = [];
  let changesOfMind = 0;
  while (actions.length < size.steps) {
    const share = random.fraction();
    if (share < 0.12) actions.push(...drawQuarrel(random));
    else if (share < 0.24) {
      // One kind after the other, over all scripts: each must be taken back and done again somewhere.
      const step = STEPS[(seed * 5 + changesOfMind) % STEPS.length] ?? 'refused';
      actions.push(...drawChangesOfMind(random, step));
      changesOfMind += 1;
    } else actions.push(drawAction(random, random.below(PEERS), drawKind(random)));
  }
  return { seed, items: size.items, actions };
}

/**
 * One writes, another writes about the same thing, having seen it or not, and the first takes it
 * back; now and then the first had taken it back and done it again before.
 */
function drawQuarrel(random: SeededRandom): Action[] {
  const first = random.below(PEERS);
  const second = (first + 1 + random.below(PEERS - 1)) % PEERS;
  const kind = drawStep(random);
  const wrote = drawAction(random, first, kind);
  // The first three say what is meant, the last and all that follow from them what is done to it.
  const [a, b, c] = wrote.numbers;
  const other = drawAction(random, second, kind);
  const [, , , d] = other.numbers;
  // What was created is met by editing it: the newest things have no number of their own.
  const kindOfOther = random.below(3) === 0 ? drawStep(random) : kind;
  const changesMind = random.below(3) === 0;
  return [
    wrote,
    ...(changesMind ? [drawAction(random, first, 'undo'), drawAction(random, first, 'redo')] : []),
    { ...other, kind: kindOfOther, numbers: [a, b, c, d] },
    drawAction(random, first, 'undo'),
    ...(random.below(3) === 0 ? [drawAction(random, first, 'redo')] : []),
  ];
}

/** People take several steps back, or change their mind again. */
function drawChangesOfMind(random: SeededRandom, step: ActionKind): Action[] {
  const peer = random.below(PEERS);
  const kinds: ActionKind[] = [...(PREPARED_BY.get(step) ?? []), step, 'undo', 'redo'];
  while (random.below(5) < 3) kinds.push(random.below(2) === 0 ? 'undo' : 'redo');
  return kinds.map((kind) => drawAction(random, peer, kind));
}

function drawAction(random: SeededRandom, peer: number, kind: Action['kind']): Action {
  const draw = (): number => random.below(NUMBERS_BELOW);
  return {
    peer,
    kind,
    numbers: [draw(), draw(), draw(), draw()],
    // Mostly faster than a frame travels, so that most edits are concurrent with some other.
    waitMs: random.fraction() < 0.6 ? random.below(60) : random.below(1_500),
  };
}

function drawKind(random: SeededRandom): ActionKind | WorldKind {
  const share = random.fraction();
  if (share < 0.12) return 'network';
  if (share < 0.13) return 'restart-server';
  return share < 0.25 ? 'undo' : drawStep(random);
}

function drawStep(random: SeededRandom): ActionKind {
  // What people do most is also what collides most.
  const share = random.fraction();
  if (share < 0.1) return random.pick(DECISIONS) ?? 'decide-size';
  if (share < 0.15) return 'move-items';
  return random.pick(STEPS) ?? 'refused';
}
