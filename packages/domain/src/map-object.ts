import type { AssetHash } from './asset.ts';
import type { MapGroupId, MapObjectId, UserId } from './ids.ts';

/** What people put on the Map beside PBIs. */
export const MAP_OBJECT_KINDS = ['section', 'note', 'text', 'stroke', 'image'] as const;
export type MapObjectKind = (typeof MAP_OBJECT_KINDS)[number];

/** How large the letters of a text are. */
export const TEXT_SCALES = ['small', 'medium', 'large'] as const;
export type TextScale = (typeof TEXT_SCALES)[number];

/** How broad a stroke is. */
export const PENS = ['thin', 'medium', 'thick'] as const;
export type Pen = (typeof PENS)[number];

/** A place on the Map, in CSS pixels at zoom 1; y grows downwards. */
export interface MapPoint {
  readonly x: number;
  readonly y: number;
}

/** In CSS pixels at zoom 1; both at least 1. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
}

/** Where a PBI stands on the Map, and what holds it there. Frozen. */
export interface OnMap {
  /** Its upper left corner; undefined: nobody has put it on the Map yet. */
  readonly at: MapPoint | undefined;
  readonly group: MapGroupId | undefined;
  /** Not to be moved by accident. */
  readonly locked: boolean;
}

interface MapObjectBase {
  readonly id: MapObjectId;
  /** Its upper left corner. */
  readonly at: MapPoint;
  readonly size: MapSize;
  /** Index of the hue, 0–8, as that of a team; null: the colour of ink. */
  readonly hue: number | null;
  /** Fractional order key: larger ones lie above. Sections lie below everything else all the same. */
  readonly layer: string;
  readonly group: MapGroupId | undefined;
  readonly locked: boolean;
  /** Who made it, as the making device says; undefined: somebody whom no server had named yet. */
  readonly by: UserId | undefined;
  /** What they were called then; may be empty. */
  readonly byName: string;
  /** Taken off the Map; undo brings it back. */
  readonly aside: boolean;
}

/** A sticky note. */
export interface MapNote extends MapObjectBase {
  readonly kind: 'note';
  readonly text: string;
}

/** A framed area with a heading; what lies in it moves with it. */
export interface MapSection extends MapObjectBase {
  readonly kind: 'section';
  readonly text: string;
}

/** Letters without a sheet behind them. */
export interface MapText extends MapObjectBase {
  readonly kind: 'text';
  readonly text: string;
  readonly scale: TextScale;
}

/** A line drawn by hand. */
export interface MapStroke extends MapObjectBase {
  readonly kind: 'stroke';
  /** x and y in turn, from `at`, in whole pixels. */
  readonly points: readonly number[];
  readonly pen: Pen;
}

/** A picture. Its bytes are kept beside the board: they may come later than the object, or never. */
export interface MapImage extends MapObjectBase {
  readonly kind: 'image';
  readonly asset: AssetHash;
  /** What it shows, in words. */
  readonly text: string;
}

/** Anything on the Map that is no PBI, as read from the board. Frozen. */
export type MapObject = MapSection | MapNote | MapText | MapStroke | MapImage;
