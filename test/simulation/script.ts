import { SeededRandom } from '@weft/sync-client/testing';
import { ACT_KINDS, type ActKind } from './board-actions.ts';

/** What happens to lines and devices. `network` goes online when offline, else breaks something. */
export const WORLD_KINDS = ['network', 'restart-server'] as const;
export type WorldKind = (typeof WORLD_KINDS)[number];

/**
 * One thing that happens. The four numbers say on what and with what; what they mean depends on
 * the board at that moment, so that any part of a script is a script.
 */
export interface Action {
  readonly peer: number;
  readonly kind: ActKind | WorldKind;
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

export const PEERS = 5;
/** Numbers are drawn below this. */
const NUMBERS_BELOW = 1_000_000;

/** Draws a script; the same seed draws the same. */
export function drawScript(
  seed: number,
  size: { readonly items: number; readonly steps: number },
): Script {
  const random = new SeededRandom(seed);
  const draw = (): number => random.below(NUMBERS_BELOW);
  const actions = Array.from({ length: size.steps }, (): Action => {
    const kind = drawKind(random);
    return {
      peer: random.below(PEERS),
      kind,
      numbers: [draw(), draw(), draw(), draw()],
      // Mostly faster than a frame travels, so that most edits are concurrent with some other.
      waitMs: random.fraction() < 0.6 ? random.below(60) : random.below(1_500),
    };
  });
  return { seed, items: size.items, actions };
}

function drawKind(random: SeededRandom): ActKind | WorldKind {
  const share = random.fraction();
  if (share < 0.13) return 'network';
  if (share < 0.14) return 'restart-server';
  if (share < 0.3) return 'undo';
  if (share < 0.36) return 'redo';
  // What people do most is also what collides most.
  if (share < 0.5) return 'decide-item';
  if (share < 0.58) return 'move-items';
  return ACT_KINDS[random.below(ACT_KINDS.length)] ?? 'refused';
}
