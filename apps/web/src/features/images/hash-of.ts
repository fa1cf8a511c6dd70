import { parseAssetHash, type AssetHash } from '@weft/domain';

/** SHA-256 of these bytes; undefined where the browser computes none: outside secure contexts. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<AssetHash | undefined> {
  // Missing outside secure contexts, whatever the type says.
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (subtle === undefined) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return parseAssetHash(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
}
