import type { BoardView, ItemId } from '@weft/domain';
import { CARD, type Point } from '@weft/layout';
import type { ElkNode } from 'elkjs/lib/elk-api';

/** PBIs in layers: whatever waits for another one stands right of it. */
export interface TiedItems {
  readonly items: readonly ItemId[];
  /** Predecessor, then successor; both are among the items. */
  readonly lines: readonly (readonly [from: ItemId, to: ItemId])[];
}

/** Distances in the picture, in pixels of the Map. */
const ROOM = { betweenCards: 24, betweenLayers: 96, betweenParts: 48 } as const;

/** The dependencies among these PBIs, and the PBIs that have any; the rest can stand anywhere. */
export function tiedAmong(
  view: Pick<BoardView, 'linesFrom'>,
  items: readonly ItemId[],
): { readonly tied: TiedItems; readonly alone: readonly ItemId[] } {
  const chosen = new Set(items);
  const lines = items.flatMap((from) =>
    view
      .linesFrom(from)
      .filter(({ to }) => chosen.has(to))
      .map(({ to }) => [from, to] as const),
  );
  const ends = new Set(lines.flat());
  return {
    tied: { items: items.filter((item) => ends.has(item)), lines },
    alone: items.filter((item) => !ends.has(item)),
  };
}

/** What the layout algorithm is asked: layers from left to right, parts that hang together apart. */
export function graphOf({ items, lines }: TiedItems): ElkNode {
  return {
    id: 'map',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      // Weft draws its own lines; straight ones cost least.
      'elk.edgeRouting': 'POLYLINE',
      'elk.padding': '[left=0, top=0, right=0, bottom=0]',
      'elk.aspectRatio': '1.6',
      'elk.spacing.nodeNode': ROOM.betweenCards.toString(),
      'elk.spacing.componentComponent': ROOM.betweenParts.toString(),
      'elk.layered.spacing.nodeNodeBetweenLayers': ROOM.betweenLayers.toString(),
    },
    children: items.map((id) => ({ id, width: CARD.width, height: CARD.height })),
    edges: lines.map(([from, to], index) => ({
      id: `line ${index.toString()}`,
      sources: [from],
      targets: [to],
    })),
  };
}

/** Where the algorithm put the PBIs, in whole pixels. PBIs it forgot are missing. */
export function placesIn(
  arranged: Pick<ElkNode, 'children'>,
  { items }: TiedItems,
): ReadonlyMap<ItemId, Point> {
  const found = new Map(arranged.children?.map((node) => [node.id, node]));
  const places = new Map<ItemId, Point>();
  for (const item of items) {
    const node = found.get(item);
    if (node?.x === undefined || node.y === undefined) continue;
    places.set(item, { x: Math.round(node.x), y: Math.round(node.y) });
  }
  return places;
}
