import type { BoardDocument } from '@weft/board-doc';
import type { MapSection } from '@weft/domain';
import { TRAY, boundsOf, layoutMap, type Rectangle } from '@weft/layout';
import { CanvasModel } from '../../canvas/canvas-model.ts';
import { createCanvasStore } from '../../canvas/canvas-state.ts';
import { fillWithin, type PastView } from '../../canvas/painting/past-screen.ts';
import type { Scene } from '../../canvas/painting/scene.ts';
import type { Thumbnails } from '../../features/images/thumbnails.ts';
import { openingArea, wholeMap } from '../map-area.ts';
import { MapArranger } from '../map-arranger.ts';
import { mapBookOf } from '../objects/map-book-of.ts';
import { createObjectHand } from '../objects/object-hand.ts';
import { inkOf, paintSheets, type PaintedObjects } from '../objects/looks/paint-objects.ts';
import { StrokeShapes, strokesIn } from '../objects/looks/stroke-shapes.ts';
import { TextMeasure, measureOfPage } from '../objects/looks/text-measure.ts';
import { paintMap, type ShownMap } from '../paint-map.ts';

/** Letters of headings, in CSS pixels of the screen from far away, and of the Map from near. */
const HEADING_PX = 14;
/** From the middle of its letters to what it heads. */
const HEADING_OFF_PX = 16;

/** What is said on the Map of the past. */
export interface PastMapWords {
  /** Heads the tray of so many PBIs. */
  readonly tray: (count: number) => string;
  readonly untitledSection: string;
}

/**
 * The Map as it was: all of it painted, as that of now is from afar. `now`: the board of now; what is on its Map is in
 * view from the beginning, so that the view stays where it is while more and more comes.
 */
export function pastMap({
  words,
  now,
  thumbnails,
}: {
  readonly words: PastMapWords;
  readonly now: BoardDocument;
  /** Of the images of this board, whenever they were put on it. */
  readonly thumbnails: Thumbnails;
}): PastView {
  const measure = new TextMeasure(measureOfPage());
  const shapes = new StrokeShapes();
  const objectsOf = (board: BoardDocument): PaintedObjects => ({
    book: mapBookOf(board),
    measure,
    thumbnails,
    nodes: { painted: true, isElement: () => false },
    hand: createObjectHand(),
  });
  const ofNow: ShownMap = { model: { cards: layoutMap(now.view) }, objects: objectsOf(now) };
  return ({ board, session, interfaceStore }) => {
    const arranger = new MapArranger(board.view);
    const model = new CanvasModel(session, interfaceStore, createCanvasStore(), arranger);
    const objects = objectsOf(board);
    const then: ShownMap = { model, objects };
    const both = (areaOf: (map: ShownMap) => Rectangle): Rectangle =>
      boundsOf([areaOf(then), areaOf(ofNow)]) ?? areaOf(then);
    return {
      model,
      margins: { left: 0, top: 0 },
      paintGround: (scene) => paintMap(scene, then, false),
      paintAbove: (scene) => {
        paintSheets(scene, objects);
        for (const stroke of strokesIn(scene.area, objects)) {
          const ink = inkOf(scene.colours, stroke.hue);
          shapes.paint(scene.context, stroke, ink, scene.viewport.zoom);
        }
        paintHeadings(scene, then, words);
      },
      paintHeads: undefined,
      whole: () => both(wholeMap),
      opening: (size) => both((map) => openingArea(map, size)),
      follow: (changed) => {
        const stops = [
          objects.book.observe(() => {
            model.repaint();
            changed();
          }),
          thumbnails.subscribe(() => model.repaint()),
        ];
        return () => {
          for (const stop of stops) stop();
        };
      },
    };
  };
}

/** What the sections and the tray are called: elements on the Map of now. */
function paintHeadings(scene: Scene, { model, objects }: ShownMap, words: PastMapWords): void {
  const sections = objects.book
    .shown()
    .filter((object): object is MapSection => object.kind === 'section');
  for (const section of sections) {
    const { x, y, width } = objects.measure.rectangleOf(section);
    paintHeading(scene, section.text || words.untitledSection, { x, bottom: y, width });
  }
  const { items, rectangle } = model.cards.tray;
  const { x, y, width } = rectangle;
  const head = { x: x + TRAY.padding, bottom: y + TRAY.head, width: width - 2 * TRAY.padding };
  if (items.length > 0) paintHeading(scene, words.tray(items.length), head);
}

/** As large on the screen from far away as from near; it grows upwards. */
function paintHeading(
  { context, colours, font, pixel }: Scene,
  text: string,
  { x, bottom, width }: { readonly x: number; readonly bottom: number; readonly width: number },
): void {
  const scale = Math.max(1, pixel);
  context.font = `600 ${(HEADING_PX * scale).toString()}px ${font}`;
  context.fillStyle = colours.text;
  context.textBaseline = 'middle';
  fillWithin(context, text, { x, y: bottom - HEADING_OFF_PX * scale }, width);
}
