import type { BoardView, ItemId } from '@weft/domain';
import { boundsOf, cardRectangle, type Point, type Rectangle } from '@weft/layout';
import type { ElkNode } from 'elkjs/lib/elk-api';
import { graphOf, placesIn, tiedAmong } from './arrange-graph.ts';
import { tidyGrid, type TidyBoard } from './tidy-grid.ts';

/** Puts the nodes of a graph into places; the port behind which the algorithm runs. */
export type GraphLayout = (graph: ElkNode) => Promise<Pick<ElkNode, 'children'>>;

/** New places of PBIs: upper left corners of their cards, in pixels of the Map. */
export type Places = ReadonlyMap<ItemId, Point>;

/** Between those with dependencies and those without, in pixels. */
const ROOM = 96;

/**
 * New places for PBIs, given in Product Backlog order: those with dependencies among each other in
 * layers from left to right, all others below them in a tidy grid by team and Sprint. The upper left
 * corner of it all is `corner`. Without any dependency nothing is asked of the algorithm.
 */
export async function arrangeItems(
  view: TidyBoard & Pick<BoardView, 'linesFrom'>,
  items: readonly ItemId[],
  corner: Point,
  layout: GraphLayout,
): Promise<Places> {
  const { tied, alone } = tiedAmong(view, items);
  const layers = tied.items.length === 0 ? NONE : placesIn(await layout(graphOf(tied)), tied);
  const origin = boundsOfPlaces(layers);
  const below = origin === undefined ? 0 : origin.height + ROOM;
  const left = tied.items.filter((item) => !layers.has(item));
  return new Map([
    ...moved(layers, { x: corner.x - (origin?.x ?? 0), y: corner.y - (origin?.y ?? 0) }),
    ...moved(tidyGrid(view, [...alone, ...left]), { x: corner.x, y: corner.y + below }),
  ]);
}

const NONE: Places = new Map();

/** The smallest rectangle around cards at these places; undefined when there are none. */
export function boundsOfPlaces(places: Places): Rectangle | undefined {
  return boundsOf([...places.values()].map(cardRectangle));
}

function* moved(places: Places, by: Point): Iterable<readonly [ItemId, Point]> {
  for (const [item, { x, y }] of places) yield [item, { x: x + by.x, y: y + by.y }];
}
