/** Longer sides and larger areas are refused by some browser, or cost more memory than a phone has. */
const MOST_SIDE_PX = 12_000;
const MOST_AREA_PX = 40_000_000;

/** Size of a PNG, in its own pixels. */
export interface PngSize {
  readonly width: number;
  readonly height: number;
  /** It has fewer pixels than were asked for. */
  readonly isReduced: boolean;
}

/** How many pixels a PNG of a picture gets, when `ratio` are wanted for each CSS pixel. */
export function pngSize(
  picture: { readonly width: number; readonly height: number },
  ratio: number,
): PngSize {
  const { width, height } = picture;
  const most = Math.min(
    MOST_SIDE_PX / Math.max(width, height),
    Math.sqrt(MOST_AREA_PX / (width * height)),
  );
  const taken = Math.min(ratio, most);
  return {
    width: Math.max(1, Math.floor(width * taken)),
    height: Math.max(1, Math.floor(height * taken)),
    isReduced: taken < ratio,
  };
}
