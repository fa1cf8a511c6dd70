import { done, refused, type Result } from '@weft/domain';

/** An image that can be shown at once. */
export interface LoadedImage {
  readonly element: HTMLImageElement;
  /** Gives its memory back; afterwards it must not be shown in other places any more. */
  readonly release: () => void;
}

/** An SVG document as an image: in there nothing runs and nothing is loaded from anywhere. */
export async function loadedImage(svg: string): Promise<Result<LoadedImage, 'not-loaded'>> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  const release = (): void => URL.revokeObjectURL(url);
  const element = new Image();
  element.src = url;
  try {
    await element.decode();
  } catch {
    release();
    return refused('not-loaded');
  }
  return done({ element, release });
}
