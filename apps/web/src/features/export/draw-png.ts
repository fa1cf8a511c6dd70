import { done, refused, type Result } from '@weft/domain';
import { loadedImage } from './loaded-image.ts';
import { pngSize, type PngSize } from './png-size.ts';
import type { BoardPicture } from './write-board-picture.ts';

/** A PNG, and how large it became. */
export interface DrawnPng extends PngSize {
  readonly file: Blob;
}

/** The picture in pixels: `ratio` for each CSS pixel, fewer where that would be too many. */
export async function drawPng(
  picture: BoardPicture,
  ratio: number,
): Promise<Result<DrawnPng, 'not-drawn'>> {
  const size = pngSize(picture, ratio);
  const image = await loadedImage(picture.svg);
  if (!image.ok) return refused('not-drawn');
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  canvas.getContext('2d')?.drawImage(image.value.element, 0, 0, size.width, size.height);
  image.value.release();
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return file === null ? refused('not-drawn') : done({ ...size, file });
}
