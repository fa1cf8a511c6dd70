import {
  OUTSIDE,
  type ItemId,
  type LineId,
  type Place,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { SimulatedPeer } from './simulated-peer.ts';

/** What of the board an act is about. */
export class Targets {
  readonly #peer: SimulatedPeer;

  constructor(peer: SimulatedPeer) {
    this.#peer = peer;
  }

  item(number: number): ItemId | undefined {
    return meeting(idsOf(this.#peer.tab.board.view.items()), number);
  }

  asideItem(number: number): ItemId | undefined {
    return meeting(idsOf(this.#peer.tab.board.asideItems()), number);
  }

  line(number: number): LineId | undefined {
    return meeting(idsOf(this.#peer.tab.board.view.lines()), number);
  }

  team(number: number): TeamId | undefined {
    return meeting(idsOf(this.#peer.tab.board.view.teams()), number);
  }

  sprint(number: number): SprintId | undefined {
    return meeting(idsOf(this.#peer.tab.board.view.sprints()), number);
  }

  place(teamNumber: number, sprintNumber: number): Place {
    const kind = teamNumber % 10;
    const team = kind === 0 ? null : kind === 1 ? OUTSIDE : (this.team(teamNumber) ?? null);
    return { team, sprint: sprintNumber % 5 === 0 ? null : (this.sprint(sprintNumber) ?? null) };
  }

  asideTeam(number: number): TeamId | undefined {
    return meeting(this.#peer.asideTeams(), number);
  }

  asideSprint(number: number): SprintId | undefined {
    return meeting(this.#peer.asideSprints(), number);
  }
}

function idsOf<Id>(entities: Iterable<{ readonly id: Id }>): readonly Id[] {
  return [...entities].map(({ id }) => id);
}

/**
 * One of the ids: often the one this device heard of last, otherwise the smallest ids more often
 * than the largest. So people meet on new things and on the same old ones.
 */
function meeting<Id extends string>(ids: readonly Id[], number: number): Id | undefined {
  if (number % 4 === 0) return ids.at(-1);
  const share = (number % 1_000) / 1_000;
  return ids.toSorted()[Math.floor(ids.length * share ** 5)];
}
