import { brandId, type BoardId } from '@weft/domain';
import { pngOf } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import { hashOf } from './hash-of.ts';
import { keepImagesOfFile } from './images-in-files.ts';
import { DeviceImagesOnDesk } from './images-on-desk.ts';

describe('images in a board file', () => {
  it('are kept under their own hash to be sent; what is no image is passed over', async () => {
    const device = new DeviceImagesOnDesk();
    const [image, other] = [new Uint8Array(pngOf('picture')), new Uint8Array(pngOf('other'))];
    const images = [image, Uint8Array.of(60, 104, 49), new Uint8Array(), other];
    await keepImagesOfFile(device, brandId<BoardId>('b'), images);
    expect([...device.kept.values()]).toMatchObject([
      { hash: await hashOf(image), type: 'image/png', bytes: image, isUnsent: true },
      { hash: await hashOf(other), isUnsent: true },
    ]);
  });
});
