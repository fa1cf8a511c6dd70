import type {
  AssetHash,
  DependencyCause,
  MapPoint,
  MapSize,
  NeededBy,
  Pen,
  TextScale,
} from '@weft/domain';

/** What was copied from a Map: it means the same on any board, so it holds no ids. */
export interface MapClip {
  readonly items: readonly ClipItem[];
  readonly lines: readonly ClipLine[];
  /** The lowest first. */
  readonly objects: readonly ClipObject[];
}

/** A PBI without what was made of it: its progress, its address elsewhere, its comments. */
export interface ClipItem {
  readonly title: string;
  readonly description: string;
  readonly acceptance: string;
  /** In the unit of the board it comes from; null: unknown. */
  readonly size: number | null;
  readonly needs: readonly string[];
  readonly touches: readonly string[];
  /** Names, where the PBI had a team and a Sprint: another board may know some of that name. */
  readonly team?: string | undefined;
  readonly sprint?: string | undefined;
  /** Work outside the Nexus, which every board knows. */
  readonly outside?: true | undefined;
  /** Where its card stood. */
  readonly at: MapPoint;
  /** Things with the same number were one group. */
  readonly group?: number | undefined;
}

/** A dependency between two of the items, by their indexes: predecessor, then successor. */
export interface ClipLine {
  readonly from: number;
  readonly to: number;
  readonly cause?: DependencyCause | undefined;
  readonly neededBy?: NeededBy | undefined;
  readonly note?: string | undefined;
}

interface ClipObjectBase {
  readonly at: MapPoint;
  readonly size: MapSize;
  /** 0–8; null: the colour of ink. */
  readonly hue: number | null;
  readonly group?: number | undefined;
}

/** A sticky note, section, text, stroke or image. Of an image only which bytes it shows travels here. */
export type ClipObject = ClipObjectBase &
  (
    | { readonly kind: 'note' | 'section'; readonly text: string }
    | { readonly kind: 'text'; readonly text: string; readonly scale: TextScale }
    | { readonly kind: 'image'; readonly text: string; readonly asset: AssetHash }
    | { readonly kind: 'stroke'; readonly points: readonly number[]; readonly pen: Pen }
  );

/** The type under which the clip itself travels, beside text for other programs. */
export const MAP_CLIP_TYPE = 'application/x-weft+json';

/** The format this version writes, and the newest it reads. */
export const MAP_CLIP_VERSION = 1;

/** Beyond these nothing is copied, and nothing read. */
export const MAP_CLIP_LIMITS: {
  /** Characters of the clip as JSON. */
  readonly chars: number;
  readonly items: number;
  readonly lines: number;
  readonly objects: number;
} = { chars: 8_000_000, items: 500, lines: 5_000, objects: 2_000 };

/**
 * Why nothing can be pasted.
 *
 * - `foreign`: no clip of Weft at all. `newer`: a newer Weft copied it. `damaged`: it is not as it
 *   was copied. `too-large`: over a limit.
 */
export type MapClipRefusal = 'foreign' | 'newer' | 'damaged' | 'too-large';
