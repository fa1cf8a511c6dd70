import { parseAssetHash, type AssetHash } from '@weft/domain';
import type { RandomSource } from './seeded-random.ts';

/** The hash of an image that nobody has, one of a few, so that boards sometimes show the same one twice. */
export function someAsset(random: RandomSource): AssetHash {
  const hash = parseAssetHash(random.below(8).toString().repeat(64));
  if (hash === undefined) throw new Error('64 digits are a hash');
  return hash;
}
