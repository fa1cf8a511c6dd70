import type { MapBook } from '@weft/board-doc';
import type { MapObject, MapObjectId, MapStroke } from '@weft/domain';
import { containsPoint, inReadingOrder, overlaps, type Point, type Rectangle } from '@weft/layout';
import type { Thumbnails } from '../../features/images/thumbnails.ts';
import type { HeldPlaces } from './acts/held-things.ts';
import { mapBookOf } from './map-book-of.ts';
import { mapStoreOf, type MapStore } from '../map-state.ts';
import { ObjectActs, type ActsContext } from './acts/object-acts.ts';
import { createObjectHand, type ObjectHandStore } from './object-hand.ts';
import { strokeAt } from './object-hit.ts';
import { ObjectNodes } from './looks/object-nodes.ts';
import { measureOfPage, TextMeasure } from './looks/text-measure.ts';

/** How far beside a line a pointer still is on it, in CSS pixels of the screen. */
const LINE_SLACK_PX = 5;

/** Everything that stands on the Map beside PBIs, as this tab shows and handles it. */
export class MapObjects {
  readonly book: MapBook;
  readonly mapStore: MapStore;
  readonly hand: ObjectHandStore = createObjectHand();
  readonly measure: TextMeasure = new TextMeasure(measureOfPage());
  readonly nodes: ObjectNodes;
  readonly acts: ObjectActs;
  /** Undefined where nothing is painted. */
  readonly thumbnails: Thumbnails | undefined;

  constructor(
    context: Pick<ActsContext, 'session' | 'interfaceStore' | 'nameOfMe'>,
    thumbnails?: Thumbnails,
  ) {
    this.thumbnails = thumbnails;
    this.book = mapBookOf(context.session.board);
    this.mapStore = mapStoreOf(context.interfaceStore);
    const { book, mapStore, hand, measure } = this;
    this.nodes = new ObjectNodes({
      book,
      mapStore,
      hand,
      measure,
      inReadingOrder: () => this.inReadingOrder(),
    });
    this.acts = new ObjectActs({ ...context, book, mapStore, hand, measure });
  }

  /** What is under a point, the uppermost first asked: lines, then sheets and texts, never a section. */
  at(point: Point, zoom: number): MapObject | undefined {
    const shown = this.book.shown();
    const strokes = shown.filter((object): object is MapStroke => object.kind === 'stroke');
    const stroke = strokeAt(strokes, point, LINE_SLACK_PX / zoom);
    if (stroke !== undefined) return stroke;
    return shown.findLast(
      (object) =>
        object.kind !== 'section' &&
        object.kind !== 'stroke' &&
        containsPoint(this.measure.rectangleOf(object), point),
    );
  }

  /** What a rectangle drawn over the Map catches; sections only as a whole, for one draws in them. */
  within(area: Rectangle): readonly MapObjectId[] {
    return this.book.shown().flatMap((object) => {
      const rectangle = this.measure.rectangleOf(object);
      const isCaught =
        object.kind === 'section'
          ? containsPoint(area, rectangle) &&
            containsPoint(area, {
              x: rectangle.x + rectangle.width,
              y: rectangle.y + rectangle.height,
            })
          : overlaps(area, rectangle);
      return isCaught && !object.locked ? [object.id] : [];
    });
  }

  /** Every object as one reads: rows from the top, each from the left. */
  inReadingOrder(): readonly MapObjectId[] {
    return inReadingOrder(
      this.book.shown().map((object) => [object.id, this.measure.rectangleOf(object)] as const),
    );
  }

  /** The keyboard goes to the next (`1`) or previous (`-1`) object as one reads; undefined: there is none. */
  step(from: MapObjectId, by: 1 | -1): MapObject | undefined {
    const order = this.inReadingOrder();
    const next = order[order.indexOf(from) + by];
    const object = next === undefined ? undefined : this.book.object(next);
    if (object !== undefined) {
      this.hand.setState({ focused: object.id, focusWanted: { object: object.id } });
    }
    return object;
  }

  /** Writes where things in the hand are let go; with Alt held, copies come to stand there instead. */
  drop(places: HeldPlaces): void {
    if (this.hand.getState().copying) this.hand.setState({ copyWanted: { by: places.by } });
    else this.acts.move(places);
  }

  /** Lets go of every selected object; false: there was none. PBIs stay selected. */
  deselect(): boolean {
    if (this.mapStore.getState().selectedObjects.size === 0) return false;
    this.mapStore.setState({ selectedObjects: new Set() });
    return true;
  }

  /** Keeps elements in step with the board and the hand; `repaint`: what is painted looks different. */
  connect(repaint: () => void): () => void {
    const { book, mapStore, hand, nodes } = this;
    const stops = [
      book.observe(() => {
        this.#letGo();
        nodes.refresh();
        repaint();
      }),
      mapStore.subscribe((now, before) => {
        if (now.selectedObjects === before.selectedObjects && now.editing === before.editing)
          return;
        nodes.refresh();
        repaint();
      }),
      hand.subscribe((now, before) => {
        const isOther =
          now.hovered !== before.hovered ||
          now.focused !== before.focused ||
          (now.held !== before.held && now.held.size + before.held.size > 0) ||
          now.resizing !== before.resizing;
        if (isOther) nodes.refresh();
        if (isOther || now.marked !== before.marked || now.line !== before.line) repaint();
      }),
    ];
    if (this.thumbnails !== undefined) stops.push(this.thumbnails.subscribe(repaint));
    nodes.refresh();
    return () => {
      for (const stop of stops) stop();
    };
  }

  /** What somebody took off the Map meanwhile is no longer selected or written in here. */
  #letGo(): void {
    const isGone = (id: MapObjectId): boolean => this.book.object(id)?.aside !== false;
    const { selectedObjects, editing } = this.mapStore.getState();
    if ([...selectedObjects].some(isGone)) {
      const left = new Set([...selectedObjects].filter((id) => !isGone(id)));
      this.mapStore.setState({ selectedObjects: left });
    }
    if (editing !== undefined && isGone(editing)) this.mapStore.setState({ editing: undefined });
    const { hovered, focused } = this.hand.getState();
    if (hovered !== undefined && isGone(hovered)) this.hand.setState({ hovered: undefined });
    if (focused !== undefined && isGone(focused)) this.hand.setState({ focused: undefined });
  }
}
