import { parseAssetHash, type AssetHash } from '@weft/domain';
import { pngOf } from '@weft/domain/testing';
import { describe, expect, it } from 'vitest';
import type { ImageRow } from '../../session/device-database.ts';
import { imageOf } from '../images/images-in-files.ts';
import { CarriedImages } from './carried-images.ts';

async function image(name: string): Promise<ImageRow> {
  const made = await imageOf(new Uint8Array(pngOf(name)));
  if (made === undefined) throw new Error('this is an image');
  return made;
}

/** A board on a device that has these images; `shown`: the board shows them, whether they are there or not. */
function boardWith(kept: readonly ImageRow[], shown: readonly AssetHash[] = []) {
  const device = new Map(kept.map((each) => [each.hash, each]));
  const images = new CarriedImages({
    images: {
      bytesOf: (hash) => Promise.resolve(device.get(hash)),
      keep: (row) => {
        device.set(row.hash, row);
        return Promise.resolve({ ok: true, value: undefined });
      },
    },
    read: (hash) => Promise.resolve(device.get(hash)),
    isShown: (hash) => shown.includes(hash),
  });
  return { device, images };
}

describe('images that are copied', () => {
  it('come to a board on another server with their bytes; those nobody gave are counted', async () => {
    const [one, two, other] = [await image('one'), await image('two'), await image('other')];
    const here = boardWith([one, other]);
    const copied = new Set([one.hash, two.hash]);
    await here.images.hold(copied);
    const carried = here.images.textOf(copied) ?? '';

    const there = boardWith([]);
    expect(await there.images.bring(copied, carried)).toBe(1);
    expect([...there.device.values()]).toEqual([one]);
    // What this device has needs nothing to come along, and what the board shows has somebody else.
    expect(await boardWith([one], [two.hash]).images.bring(copied, '')).toBe(0);
    expect(await boardWith([]).images.bring(copied, '')).toBe(2);
  });

  it('are held while they are selected, and no longer', async () => {
    const [one, two] = [await image('one'), await image('two')];
    const { images } = boardWith([one, two]);
    // The first wish is overtaken by the second.
    await Promise.all([images.hold(new Set([one.hash])), images.hold(new Set([two.hash]))]);
    expect(images.textOf(new Set([one.hash]))).toBeUndefined();
    expect(images.textOf(new Set([one.hash, two.hash]))).toBeDefined();
    await images.hold(new Set());
    expect(images.textOf(new Set([two.hash]))).toBeUndefined();
  });

  it('that somebody else wrote into the clipboard are looked at: only an image of that name is kept', async () => {
    const one = await image('one');
    const wanted = parseAssetHash('0'.repeat(64));
    if (wanted === undefined) throw new Error('this is a name');
    const html = btoa('<script>1</script>');
    for (const carried of ['', '{', '7', '[7]', '["%"]', JSON.stringify([html, btoa('')])]) {
      const { device, images } = boardWith([]);
      expect(await images.bring(new Set([one.hash]), carried)).toBe(1);
      expect(device.size).toBe(0);
    }
    const { device, images } = boardWith([one]);
    await images.hold(new Set([one.hash]));
    const carried = images.textOf(new Set([one.hash])) ?? '';
    device.clear();
    expect(await images.bring(new Set([wanted]), carried)).toBe(1);
    expect(device.size).toBe(0);
  });
});
