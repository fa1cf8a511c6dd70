import {
  OUTSIDE,
  type BoardView,
  type DependencyLine,
  type ItemId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { PlanningGrid, Rectangle } from '@weft/layout';
import type { LoadLevel, RuleSet, Severity } from '@weft/rules';
import type { CanvasColours } from '../../canvas/painting/canvas-colours.ts';
import { worst } from '../../canvas/canvas-model.ts';
import type { LineLook } from '../../canvas/painting/dash-patterns.ts';
import type { Arrows, ShownLines } from '../../stores/interface-store.ts';
import type { PictureWords } from './picture-words.ts';

/** What of the board is in the picture. */
export type PicturePart =
  | { readonly kind: 'whole' }
  | { readonly kind: 'team'; readonly team: TeamId }
  | { readonly kind: 'sprint'; readonly sprint: SprintId };

/** Colours of the tokens in one theme. */
export interface PictureColours extends Omit<CanvasColours, 'accent' | 'accentTint' | 'hover'> {
  /** What everything stands on. */
  readonly ground: string;
}

/** Everything a picture of the board is made from. The same gives the same picture. */
export interface PictureSource {
  readonly view: BoardView;
  readonly rules: Pick<RuleSet, 'ofItem' | 'ofLine' | 'ofCell'>;
  readonly part: PicturePart;
  /** Which lines are shown beside those with findings. */
  readonly shownLines: ShownLines;
  readonly arrows: Arrows;
  readonly colours: PictureColours;
  readonly words: PictureWords;
  /** The day it is made, in words. */
  readonly day: string;
}

/** What the writers of the parts of a picture share. */
export interface Picture extends PictureSource {
  readonly grid: PlanningGrid;
  /** The part of the Grid that is shown, in pixels of the Grid. */
  readonly area: Rectangle;
  /** By how much words around the Grid are larger than on the screen: large pictures are seen from afar. */
  readonly scale: number;
}

/** How a card or a line is marked: the shape says it without the colour. */
export interface Mark {
  readonly severity: Severity;
  readonly count: number;
}

/** The mark of a PBI; undefined: nothing was found. */
export function markOf({ rules }: PictureSource, item: ItemId): Mark | undefined {
  const findings = rules.ofItem(item);
  const severity = worst(findings);
  return severity === undefined ? undefined : { severity, count: findings.length };
}

/** How a line looks: by the worst found on it, or by what it ties to. */
export function lookOf({ rules, view }: PictureSource, line: DependencyLine): LineLook {
  const severity = worst(rules.ofLine(line.id));
  if (severity !== undefined) return severity;
  const isOutside = [line.from, line.to].some((end) => view.item(end)?.place.team === OUTSIDE);
  return isOutside ? 'external' : 'healthy';
}

/** The colour of a line. */
export function lineColour({ colours }: PictureSource, look: LineLook): string {
  return look === 'healthy' || look === 'external' ? colours.muted : colours[look];
}

/** The colour of a number of points against a capacity. */
export function loadColour(
  { colours }: PictureSource,
  level: LoadLevel,
  otherwise: string = colours.text,
): string {
  if (level === 'over') return colours.warning;
  return level === 'far-over' ? colours.error : otherwise;
}
