import type { AssetHash } from '@weft/domain';
import { assetHashOf } from '@weft/domain/testing';
import type { RandomSource } from './seeded-random.ts';

/** The hash of an image that nobody has, one of a few, so that boards sometimes show the same one twice. */
export function someAsset(random: RandomSource): AssetHash {
  return assetHashOf(random.below(8).toString());
}
