import type { TeamId } from '@weft/domain';
import { cellById, centreOf, dropTargetAt, rectangleOf, type Point } from '@weft/layout';
import type { PeopleOnCanvas, PeopleSnapshot } from '../../canvas/people/people-on-canvas.ts';
import { cursorOf, screenOf } from '../../features/presence/cursor-budget.ts';
import type { PresentPerson } from '../../stores/presence-store.ts';
import type { GridModel } from '../grid-model.ts';

/** Who is in a row, and whether all of them can be seen as pointers. */
export interface LanePeople {
  readonly people: readonly PresentPerson[];
  readonly unseen: boolean;
}

type Lanes = ReadonlyMap<TeamId | null, LanePeople>;

const NO_LANES: Lanes = new Map();

/** Other people by the row they are in. */
export class PeopleInLanes {
  readonly #people: Pick<PeopleOnCanvas, 'subscribe' | 'snapshot'>;
  readonly #model: Pick<GridModel, 'grid'>;
  #from: PeopleSnapshot | undefined;
  #lanes: Lanes = NO_LANES;
  #key = '';

  constructor(
    people: Pick<PeopleOnCanvas, 'subscribe' | 'snapshot'>,
    model: Pick<GridModel, 'grid'>,
  ) {
    this.#people = people;
    this.#model = model;
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#people.subscribe(listener);

  /** By team; null: *Not assigned*. The same map as long as nobody changes rows. */
  lanes(): Lanes {
    const snapshot = this.#people.snapshot();
    if (snapshot === this.#from) return this.#lanes;
    this.#from = snapshot;
    const { present, cursors } = snapshot;
    const shown = new Set(cursors.map(({ person }) => person.clientId));
    const lanes = new Map<TeamId | null, { people: PresentPerson[]; unseen: boolean }>();
    for (const person of present) {
      const at = this.#placeOf(person);
      const row = at === undefined ? undefined : dropTargetAt(this.#model.grid, at);
      if (row === undefined) continue;
      const { team } = row.cell.row;
      const lane = lanes.get(team) ?? { people: [], unseen: false };
      lanes.set(team, lane);
      lane.people.push(person);
      lane.unseen ||= !shown.has(person.clientId);
    }
    const key = JSON.stringify(
      [...lanes].map(([team, { people, unseen }]) => [
        team,
        unseen,
        people.map(({ clientId, user }) => [clientId, user.name]),
      ]),
    );
    if (key === this.#key) return this.#lanes;
    this.#key = key;
    this.#lanes = lanes;
    return lanes;
  }

  /** Where somebody is: with the pointer, or with the keyboard on a PBI. */
  #placeOf(person: PresentPerson): Point | undefined {
    const { grid } = this.#model;
    const { drag, editing, selection } = person;
    if (drag !== undefined && drag.cell !== null) {
      const cell = cellById(grid, drag.cell);
      if (cell !== undefined) return centreOf(cell.rectangle);
    }
    const item = editing?.item ?? selection?.[0];
    const cursor = screenOf(person) === 'board' ? cursorOf(person) : undefined;
    if (cursor !== undefined || item === undefined) return cursor;
    const card = rectangleOf(grid, item);
    return card === undefined ? undefined : centreOf(card);
  }
}
