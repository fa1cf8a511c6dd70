import type { ItemId, ProductBacklogItem } from '@weft/domain';
import { CARD, type Detail, type Point } from '@weft/layout';
import { hueOf, lineFactsOf, type LineFacts } from '../cards/card-facts.ts';
import { HuePatterns } from './hue-patterns.ts';
import { paintMark } from './paint-marks.ts';
import type { Details, Scene } from './scene.ts';
import { linesOfTitle } from './title-lines.ts';

/** The words on a card. */
export interface CardWords {
  readonly withoutTitle: string;
  readonly waitsFor: (count: number) => string;
  readonly enables: (count: number) => string;
}

/** What cards tell besides their PBI, its lines and findings. */
export interface LiveFacts {
  /** How many conversations about it are open. */
  readonly openThreads: (item: ItemId) => number;
  /** Changed here, and not with the server yet. */
  readonly isUnsent: (item: ItemId) => boolean;
  /** Calls `listener` when any of it is different, until the returned function runs. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** The same places and sizes as in the style of a card as an element; texts by their middles. */
const LEFT = 17;
const RIGHT = CARD.width - 13;
const GAP = 8;
const BAR = { width: 4, radii: [8, 0, 0, 8] } as const;
const LOOKS = {
  near: { keyPx: 12, keyY: 19.5, titlePx: 14, titleY: 37.5, leading: 18, markPx: 9 },
  middle: { keyPx: 17, keyY: 33, titlePx: 19, titleY: 63, leading: 26, markPx: 14 },
} as const;
const MARK_GAP = 3;
const CHIP = { height: 18, least: 20, padding: 5, radius: 4 } as const;
const TICK_WIDTH = 12;
const FLAG = { width: 16, sizePx: 14 } as const;
const TALK_WIDTH = 12;
const ENDS_Y = CARD.height - 16.5;
const END = { width: 6, height: 8, gap: 4 } as const;
const UNSENT = { x: CARD.width - 1, y: 1, radius: 4, width: 2 } as const;
/** A key is squeezed down to this. */
const LEAST_KEY_WIDTH = 40;

/**
 * Paints cards that can be read as they look as elements, for when there are too many to be elements. Loaded later:
 * in the first frame a card has its key, the beginning of its title, and its mark.
 */
export class CardDetails implements Details {
  readonly #words: CardWords;
  readonly #live: LiveFacts | undefined;
  readonly #patterns = new HuePatterns();

  /** `live`: undefined of a board as it once was. */
  constructor(words: CardWords, live?: LiveFacts) {
    this.#words = words;
    this.#live = live;
  }

  /** Calls `listener` when something besides PBIs, lines and findings makes cards look different. */
  subscribe(listener: () => void): () => void {
    return this.#live?.subscribe(listener) ?? (() => undefined);
  }

  paint(scene: Scene, item: ProductBacklogItem, at: Point): void {
    const { context } = scene;
    context.save();
    context.translate(at.x, at.y);
    context.textBaseline = 'middle';
    this.#paintBar(scene, hueOf(item, scene.model.view));
    this.#paintHead(scene, item);
    this.#paintTitle(scene, item);
    if (scene.detail === 'near') this.#paintEnds(scene, item.id);
    if (this.#live?.isUnsent(item.id) === true) paintUnsent(scene);
    context.restore();
  }

  /** In the colour and the pattern of the team. */
  #paintBar(scene: Scene, hue: number | undefined): void {
    if (hue === undefined) return;
    const { context, colours } = scene;
    context.beginPath();
    context.roundRect(0, 0, BAR.width, CARD.height, [...BAR.radii]);
    context.fillStyle = colours.tint[hue] ?? colours.surface;
    context.fill();
    context.fillStyle = this.#patterns.of(scene, hue) ?? colours.ink[hue] ?? colours.muted;
    context.fill();
  }

  /** From the right: mark, conversations, flag or tick, size; the key has the rest. */
  #paintHead(scene: Scene, item: ProductBacklogItem): void {
    const { context, colours, detail, model } = scene;
    const { keyPx, keyY, markPx } = lookOf(detail);
    let right = RIGHT;
    const severity = model.severityOfItem(item.id);
    if (severity !== undefined) {
      setFont(scene, 600, keyPx);
      const count = model.findingsOfItem(item.id).length.toString();
      context.fillStyle = colours[severity];
      right -= context.measureText(count).width;
      context.fillText(count, right, keyY);

      right -= MARK_GAP + markPx;
      paintMark(scene, severity, { x: right + markPx / 2, y: keyY }, markPx);
      right -= GAP;
    }
    if (detail === 'near') right -= this.#paintTalk(scene, item.id, right);
    if (item.collisions.length > 0) {
      setFont(scene, 400, FLAG.sizePx);
      context.fillStyle = colours.error;
      context.textAlign = 'center';
      context.fillText('⚑', right - FLAG.width / 2, keyY);
      context.textAlign = 'start';
      right -= FLAG.width + GAP;
    } else if (item.ready && detail === 'near') {
      paintTick(scene, right - TICK_WIDTH, keyY);
      right -= TICK_WIDTH + GAP;
    }
    if (item.size !== null && detail === 'near') right -= paintSize(scene, item.size, right);
    setFont(scene, 400, keyPx);
    context.fillStyle = colours.muted;
    context.fillText(item.key, LEFT, keyY, Math.max(LEAST_KEY_WIDTH, right - LEFT));
  }

  /** @returns how much room it took */
  #paintTalk(scene: Scene, item: ItemId, right: number): number {
    const open = this.#live?.openThreads(item) ?? 0;
    if (open === 0) return 0;
    const { context, colours } = scene;
    const { keyPx, keyY } = LOOKS.near;
    setFont(scene, 400, keyPx);
    context.fillStyle = context.strokeStyle = colours.muted;
    const text = open.toString();
    const { width } = context.measureText(text);
    context.fillText(text, right - width, keyY);
    const left = right - width - MARK_GAP - TALK_WIDTH;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(left + 1, keyY - 5, TALK_WIDTH - 2, 8, 1);
    context.moveTo(left + 2, keyY + 3);
    context.lineTo(left + 2, keyY + 5.5);
    context.lineTo(left + 4.5, keyY + 3);
    context.stroke();
    return right - left + GAP;
  }

  #paintTitle(scene: Scene, item: ProductBacklogItem): void {
    const { context, colours, detail } = scene;
    const { titlePx, titleY, leading } = lookOf(detail);
    const isDone = item.state === 'done';
    setFont(scene, isDone ? 400 : 500, titlePx);
    context.fillStyle = isDone ? colours.muted : colours.text;
    const { withoutTitle } = this.#words;
    const lines = linesOfTitle(context, item, { detail, withoutTitle, width: RIGHT - LEFT });
    for (const [index, line] of lines.entries()) {
      context.fillText(line, LEFT, titleY + index * leading);
    }
  }

  /** What it waits for on the left, what it enables on the right. */
  #paintEnds(scene: Scene, item: ItemId): void {
    const { context, model } = scene;
    const { view } = model;
    const findingsOf = model.findingsOfLine;
    const waits = lineFactsOf(view.linesInto(item), view, findingsOf);
    const enables = lineFactsOf(view.linesFrom(item), view, findingsOf);
    if (waits.count > 0) {
      setInk(scene, waits);
      paintEnd(scene, LEFT + END.width, -END.width);
      context.fillText(this.#words.waitsFor(waits.count), LEFT + END.width + END.gap, ENDS_Y);
    }
    if (enables.count > 0) {
      setInk(scene, enables);
      paintEnd(scene, RIGHT - END.width, END.width);
      context.textAlign = 'end';
      context.fillText(this.#words.enables(enables.count), RIGHT - END.width - END.gap, ENDS_Y);
      context.textAlign = 'start';
    }
  }
}

function lookOf(detail: Detail): (typeof LOOKS)['near' | 'middle'] {
  return LOOKS[detail === 'near' ? 'near' : 'middle'];
}

function setFont({ context, font }: Scene, weight: number, sizePx: number): void {
  context.font = `${weight.toString()} ${sizePx.toString()}px ${font}`;
}

function setInk(scene: Scene, { severity }: LineFacts): void {
  setFont(scene, severity === undefined ? 400 : 500, LOOKS.near.keyPx);
  scene.context.fillStyle = scene.colours[severity ?? 'muted'];
}

/** @returns how much room it took */
function paintSize(scene: Scene, size: number, right: number): number {
  const { context, colours } = scene;
  const { keyPx, keyY } = LOOKS.near;
  setFont(scene, 600, keyPx);
  const text = size.toString();
  const width = Math.max(CHIP.least, context.measureText(text).width + 2 * CHIP.padding);
  context.fillStyle = colours.hover;
  context.beginPath();
  context.roundRect(right - width, keyY - CHIP.height / 2, width, CHIP.height, CHIP.radius);
  context.fill();
  context.fillStyle = colours.text;
  context.textAlign = 'center';
  context.fillText(text, right - width / 2, keyY);
  context.textAlign = 'start';
  return width + GAP;
}

/** Of what is Ready. */
function paintTick({ context, colours }: Scene, x: number, y: number): void {
  context.strokeStyle = colours.ok;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(x + 0.5, y + 0.5);
  context.lineTo(x + 4.5, y + 4.5);
  context.lineTo(x + 11.5, y - 4);
  context.stroke();
}

/** A triangle beside the words for an end of lines, its tip `toTip` pixels from its base. */
function paintEnd({ context }: Scene, baseX: number, toTip: number): void {
  context.beginPath();
  context.moveTo(baseX, ENDS_Y - END.height / 2);
  context.lineTo(baseX + toTip, ENDS_Y);
  context.lineTo(baseX, ENDS_Y + END.height / 2);
  context.fill();
}

/** Not with the server yet. */
function paintUnsent({ context, colours }: Scene): void {
  context.fillStyle = colours.surface;
  context.strokeStyle = colours.muted;
  context.lineWidth = UNSENT.width;
  context.beginPath();
  context.arc(UNSENT.x, UNSENT.y, UNSENT.radius, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
}
