import type { MapObject, UserId } from '@weft/domain';
import type { Point, Rectangle } from '@weft/layout';
import type { Tool } from '../../../stores/interface-store.ts';
import { EraseGesture } from './erase-gesture.ts';
import type { MapObjects } from '../map-objects.ts';
import { underRubber } from '../object-hit.ts';
import { LEAST_SIZE } from '../looks/object-sizes.ts';
import { PenGesture } from './pen-gesture.ts';

/** What a tool does with a pointer that is pressed on the Map; points are points of the Map. */
export interface PointerTool {
  readonly begin: (point: Point) => void;
  readonly move: (point: Point) => void;
  readonly end: (point: Point) => void;
  /** Escape, or the pointer was lost: nothing is written. */
  readonly cancel: () => void;
}

/** What tools know beside the Map. */
export interface ToolContext {
  readonly objects: MapObjects;
  readonly zoom: () => number;
  /** Who this person is; undefined: no server has said so yet. */
  readonly me: () => UserId | undefined;
  /** A tool was used; those that are for one thing go back to Select. */
  readonly used: (tool: Tool) => void;
}

/** How far beside a line the rubber reaches, in CSS pixels of the screen. */
const RUBBER_PX = 6;
/** A frame that is drawn smaller than this was meant as a click, in CSS pixels of the screen. */
const CLICK_PX = 24;

/** A note where the pointer is let go. */
export function noteTool({ objects, used }: ToolContext): PointerTool {
  return onlyEnd((point) => {
    used('note');
    objects.acts.addNote(point);
  });
}

/** A text that begins where the pointer is let go; it comes to the Map with its first words. */
export function textTool({ objects, used }: ToolContext): PointerTool {
  return onlyEnd((point) => {
    used('text');
    objects.hand.setState({ draft: { x: Math.round(point.x), y: Math.round(point.y) } });
  });
}

/** A section as large as the frame that is drawn, or of the usual size where one only clicks. */
export function sectionTool({ objects, zoom, used }: ToolContext): PointerTool {
  const { hand, acts } = objects;
  let from: Point | undefined;
  const finish = (): void => {
    from = undefined;
    hand.setState({ frame: undefined });
  };
  return {
    begin: (point) => {
      from = point;
    },
    move: (point) => {
      if (from !== undefined) hand.setState({ frame: frameBetween(from, point) });
    },
    end: (point) => {
      if (from === undefined) return;
      const frame = frameBetween(from, point);
      finish();
      used('section');
      const isClick = Math.max(frame.width, frame.height) * zoom() < CLICK_PX;
      acts.addSection(isClick ? point : largeEnough(frame));
    },
    cancel: finish,
  };
}

/** A line where the pointer goes; written once, when it is lifted. */
export function drawTool({ objects, zoom, used }: ToolContext): PointerTool {
  const { hand, acts } = objects;
  let pen: PenGesture | undefined;
  const show = (point: Point): void => {
    if (pen === undefined) return;
    pen.to(point);
    hand.setState({ line: [...pen.points] });
  };
  const finish = (): void => {
    pen = undefined;
    hand.setState({ line: undefined });
  };
  return {
    begin: (point) => {
      pen = new PenGesture(zoom());
      show(point);
    },
    move: show,
    end: (point) => {
      show(point);
      const stroke = pen?.drawn();
      // Written before the line in the hand goes, so that nothing flickers.
      if (stroke !== undefined) acts.addStroke(stroke);
      finish();
      used('draw');
    },
    cancel: finish,
  };
}

/** Takes away lines and what this person put on the Map, as one step for each press. */
export function eraseTool({ objects, zoom, me, used }: ToolContext): PointerTool {
  const { hand, acts, book, measure } = objects;
  let rubber: EraseGesture | undefined;
  const show = (point: Point): void => {
    if (rubber?.to(point) === true) hand.setState({ marked: new Set(rubber.marked) });
  };
  const finish = (): void => {
    rubber = undefined;
    hand.setState({ marked: new Set() });
  };
  return {
    begin: (point) => {
      const slack = RUBBER_PX / zoom();
      const shown = book.shown();
      const user = me();
      rubber = new EraseGesture(
        (at) => underRubber(shown, at, slack, measure.rectangleOf),
        (object) => mayErase(object, user),
      );
      show(point);
    },
    move: show,
    end: (point) => {
      show(point);
      const marked = rubber === undefined ? [] : [...rubber.marked];
      if (marked.length > 0) acts.putAside(marked);
      finish();
      used('erase');
    },
    cancel: finish,
  };
}

/** Lines are drawn to be wiped away; words of others are not a rubber's business. */
function mayErase(object: MapObject, me: UserId | undefined): boolean {
  return !object.locked && (object.kind === 'stroke' || object.by === me);
}

function onlyEnd(end: (point: Point) => void): PointerTool {
  const nothing = (): void => undefined;
  return { begin: nothing, move: nothing, end, cancel: nothing };
}

function frameBetween(a: Point, b: Point): Rectangle {
  const [x, y] = [Math.round(Math.min(a.x, b.x)), Math.round(Math.min(a.y, b.y))];
  return {
    x,
    y,
    width: Math.round(Math.max(a.x, b.x)) - x,
    height: Math.round(Math.max(a.y, b.y)) - y,
  };
}

function largeEnough(frame: Rectangle): Rectangle {
  const { width, height } = LEAST_SIZE.section;
  return {
    ...frame,
    width: Math.max(width, frame.width),
    height: Math.max(height, frame.height),
  };
}
