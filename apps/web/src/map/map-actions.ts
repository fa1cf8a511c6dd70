import { moveOnMap, takeOffMap, type MapMoves } from '@weft/board-doc';
import type { ItemId } from '@weft/domain';
import { CARD, boundsOf, centreOf, type Direction, type Point, type Rectangle } from '@weft/layout';
import type { CanvasActions } from '../canvas/canvas-actions.ts';
import type { Camera } from '../canvas/view/camera.ts';
import type { NewLink } from '../canvas/canvas-state.ts';
import { currentLaterMessages } from '../messages/later.ts';
import type { BoardSession } from '../session/board-session.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';
import { takenPlaces } from './free-middle.ts';
import { blockOf, freePlace } from './free-place.ts';
import type { MapParts } from './map-context.tsx';
import { MapNudge } from './map-nudge.ts';
import { HeldThings } from './objects/acts/held-things.ts';
import { contentsOf, standingOf } from './objects/standing-on-map.ts';
import { thatMove } from './objects/acts/together.ts';

export interface MapActionContext {
  readonly map: MapParts;
  readonly canvas: CanvasActions;
  readonly camera: Camera;
  readonly session: {
    readonly commands: Pick<BoardSession['commands'], 'perform'>;
    readonly frames: Pick<BoardSession['frames'], 'flushNow'>;
  };
  readonly interfaceStore: InterfaceStore;
  /** Where the pointer is, if it is over the Map. */
  readonly pointer: () => Point | undefined;
}

const STEPS: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};
/** How far an arrow key moves with Shift, in pixels of the Map. */
const FAR = 10;
/** Between a PBI and a new one that depends on it: the line is seen. */
const LINK_ROOM = 72;

/** What keys and buttons do on the Map alone. Whoever may not edit gets only what changes nothing. */
export class MapActions {
  readonly #context: MapActionContext;
  readonly #nudge: MapNudge;

  constructor(context: MapActionContext) {
    this.#context = context;
    this.#nudge = new MapNudge({
      take: () => this.#takeSelected(),
      show: (places) => this.#show(places),
      write: (places) => this.#write(places),
      after: (delayMs, callback) => {
        const timer = setTimeout(callback, delayMs);
        return () => clearTimeout(timer);
      },
    });
  }

  /** Moves what is selected; without anything that can move, goes on to the next card. */
  arrow(direction: Direction, isFar: boolean): void {
    const { canvas } = this.#context;
    const { x, y } = STEPS[direction];
    const by = isFar ? FAR : 1;
    if (canvas.canEdit && this.#nudge.move({ x: x * by, y: y * by })) return;
    if (!isFar) canvas.step(x + y > 0 ? 1 : -1);
  }

  /** Writes what arrow keys moved: something else is about to be done. */
  endNudge(): void {
    this.#nudge.flush();
  }

  /** Begins a new PBI with its middle at a point: a field for its title appears there. */
  newItem(middle?: Point): void {
    const at = middle ?? this.#context.pointer();
    this.#writeAt(at === undefined ? this.#free(this.#cardAround(this.#middle)) : cornerOf(at));
  }

  /** Begins a new PBI beside the one that has the keyboard, with a dependency on it. */
  newLinked(direction: Direction): void {
    const { canvas, map } = this.#context;
    const link = canvas.linkTowards(direction);
    const card = link && map.model.cards.rectangleOf(link.item);
    if (card === undefined) return;
    const { x, y } = STEPS[direction];
    const beside = {
      ...card,
      x: card.x + x * (CARD.width + LINK_ROOM),
      y: card.y + y * (CARD.height + LINK_ROOM),
    };
    this.#writeAt(this.#free(beside), link);
  }

  /** Shows the dots of the ground, or hides them. */
  toggleDots(): void {
    const { mapStore } = this.#context.map.objects;
    mapStore.setState({ dots: !mapStore.getState().dots });
    this.#context.map.model.repaint();
  }

  /** Has a place picked for the PBIs meant: by a click on the Map, or Enter. */
  pickPlace(): void {
    const { canvas, map } = this.#context;
    if (canvas.canEdit && canvas.subjects.length > 0) map.state.setState({ placing: true });
  }

  /** Puts the PBIs meant with their middle at a point; without one where the middle of the view is free. */
  place(middle?: Point): void {
    const { canvas, map, interfaceStore } = this.#context;
    const { subjects } = canvas;
    map.state.setState({ placing: false });
    if (!canvas.canEdit || subjects.length === 0) return;
    const block = this.#blockOf(subjects);
    const bounds = boundsOf(block.values());
    if (bounds === undefined) return;
    const about = middle ?? this.#middle;
    const wanted = {
      ...bounds,
      x: about.x - bounds.width / 2,
      y: about.y - bounds.height / 2,
    };
    const to = middle === undefined ? freePlace(wanted, this.#taken(subjects)) : wanted;
    const places = new Map<ItemId, Point>();
    for (const [item, { x, y }] of block) {
      places.set(item, rounded({ x: x - bounds.x + to.x, y: y - bounds.y + to.y }));
    }
    this.#write({ items: places, objects: new Map() });
    const { announce } = interfaceStore.getState();
    announce(currentLaterMessages().map.placed(this.subject(subjects)));
    canvas.followMoved(subjects);
  }

  /** Puts the PBIs meant back into the tray. */
  takeOff(): void {
    const { canvas, map, session, interfaceStore } = this.#context;
    const items = canvas.subjects.filter((id) => map.model.view.item(id)?.onMap?.at !== undefined);
    if (!canvas.canEdit || items.length === 0) return;
    const taken = session.commands.perform(
      { kind: 'map-take-off', count: items.length, items },
      (edit) => takeOffMap(edit, items),
    );
    if (!taken.ok) return;
    interfaceStore.getState().announce(currentLaterMessages().map.takenOff(this.subject(items)));
    canvas.followMoved(items);
  }

  /** PBIs in words: the key of one, or how many they are. */
  subject(items: readonly ItemId[]): string {
    const [first] = items;
    const key = first === undefined ? undefined : this.#context.map.model.view.item(first)?.key;
    return items.length === 1 && key !== undefined
      ? key
      : currentLaterMessages().map.several(items.length);
  }

  get #middle(): Point {
    return centreOf(this.#context.camera.seen);
  }

  #cardAround(middle: Point): Rectangle {
    return { ...cornerOf(middle), width: CARD.width, height: CARD.height };
  }

  #writeAt(corner: Point, link?: NewLink): void {
    const { canvas, map, interfaceStore } = this.#context;
    if (!canvas.canEdit) return;
    interfaceStore.getState().setTool('select');
    map.model.state.setState({ link });
    map.state.setState({ draft: rounded(corner) });
  }

  #taken(except: readonly ItemId[] = []): readonly Rectangle[] {
    const { map, camera } = this.#context;
    return takenPlaces(map, camera.seen, new Set(except));
  }

  #free(wanted: Rectangle): Point {
    return freePlace(wanted, this.#taken());
  }

  /** PBIs that stand on the Map keep their places to each other; from the tray they come as a block. */
  #blockOf(items: readonly ItemId[]): ReadonlyMap<ItemId, Rectangle> {
    const { arranger } = this.#context.map;
    const home = arranger.home();
    const arePlaced = items.every((item) => !home.isWaiting(item));
    const block = blockOf(items.length);
    return new Map(
      items.flatMap((item, index) => {
        const at = arePlaced ? home.rectangleOf(item) : block[index];
        return at === undefined
          ? []
          : [[item, { x: at.x, y: at.y, width: CARD.width, height: CARD.height }] as const];
      }),
    );
  }

  #takeSelected():
    | { readonly things: HeldThings['things']; readonly at: (by: Point) => MapMoves }
    | undefined {
    const { map, canvas, interfaceStore } = this.#context;
    const { arranger, model, objects } = map;
    const home = { cards: arranger.home(), view: model.view };
    const { selectedObjects } = objects.mapStore.getState();
    // Beside objects only what is selected is meant, not where the keyboard was before.
    const items = selectedObjects.size > 0 ? interfaceStore.getState().selection : canvas.subjects;
    const chosen = { items: new Set(items), objects: selectedObjects };
    const things = thatMove(chosen, contentsOf(objects, home));
    if (things.items.size + things.objects.size === 0) return undefined;
    const held = new HeldThings(things, standingOf(objects, home));
    return { things, at: (by) => held.at(by, 0) };
  }

  #show(places: MapMoves | undefined): void {
    const { map } = this.#context;
    map.objects.hand.setState({ held: places?.objects ?? new Map() });
    map.showCards(places?.items);
  }

  #write(places: MapMoves): void {
    const { session } = this.#context;
    const count = places.items.size + places.objects.size;
    session.commands.perform({ kind: 'map-move', count }, (edit) => moveOnMap(edit, places));
    // Told at once: whoever moves them on before the next frame begins where they stand now.
    session.frames.flushNow();
  }
}

function cornerOf(middle: Point): Point {
  return { x: middle.x - CARD.width / 2, y: middle.y - CARD.height / 2 };
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) };
}
