import type { BoardView, EntityDifference, ItemId, MapObjectId, MapPoint } from '@weft/domain';
import { cardRectangle, type CardArrangement, type Rectangle } from '@weft/layout';
import type { BoardComparison } from '../../canvas/comparison/board-comparison.ts';
import type { ComparisonMark } from '../../canvas/comparison/comparison-view.tsx';
import { nameOfMapObject, type MapObjectNames } from '../../features/changes/map-differences.ts';

/** The Map of now. */
export interface ComparedMap {
  readonly view: Pick<BoardView, 'item'>;
  readonly cards: Pick<CardArrangement, 'rectangleOf'>;
  /** Where everything beside PBIs stands. */
  readonly objects: ReadonlyMap<MapObjectId, Rectangle>;
  readonly nameOf: MapObjectNames;
}

/** What a comparison says of each thing on the Map: PBIs, as on the Grid, and what stands beside them. */
export function mapMarksOf(
  { items, mapPlaces, mapObjects }: BoardComparison,
  { view, cards, objects, nameOf }: ComparedMap,
): readonly ComparisonMark[] {
  const cardMark = (id: ItemId): ComparisonMark => {
    const compared = items.get(id);
    const { key = '', title = '', onMap } = view.item(id) ?? {};
    if (compared?.kind === 'removed') {
      // What is put aside still knows where it stood.
      return { key: id, kind: 'removed', name: compared.title, at: placed(onMap?.at) };
    }
    return {
      key: id,
      kind: compared?.kind ?? 'changed',
      name: `${key} ${title}`.trim(),
      at: cards.rectangleOf(id),
      from: leftBehind(mapPlaces.get(id)),
    };
  };
  return [
    ...[...new Set([...items.keys(), ...mapPlaces.keys()])].map(cardMark),
    ...[...mapObjects].map(([id, difference]): ComparisonMark => {
      const { before, after } = difference;
      const name = nameOfMapObject(difference, nameOf);
      if (before === undefined) return { key: id, kind: 'added', name, at: objects.get(id) };
      const was = { ...before.at, ...before.size };
      if (after === undefined) return { key: id, kind: 'removed', name, at: was };
      const isElsewhere = before.at.x !== after.at.x || before.at.y !== after.at.y;
      const from = isElsewhere ? was : undefined;
      return { key: id, kind: 'changed', name, at: objects.get(id), from };
    }),
  ];
}

function placed(at: MapPoint | undefined): Rectangle | undefined {
  return at && cardRectangle(at);
}

/** Where a card stood that stands elsewhere now; undefined: it waited in the tray, or was only grouped or locked. */
function leftBehind(place: EntityDifference<'mapPlace'> | undefined): Rectangle | undefined {
  const [was, is] = [place?.before?.at, place?.after?.at];
  return was?.x === is?.x && was?.y === is?.y ? undefined : placed(was);
}
