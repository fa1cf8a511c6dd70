import {
  chmodSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
  fsyncSync,
  closeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { RandomBytes } from '@weft/domain';

/** Length of a signing key. */
export const SIGNING_KEY_BYTES: number = 32;

/**
 * The key that signs tokens: made on the first start, kept in the data folder, readable by its owner
 * only. Whoever has it is everybody; without it all tokens and resume keys are void. Throws when
 * the file is there and is no key.
 */
export function loadSigningKey(folder: string, random: RandomBytes): Uint8Array {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'signing-key');
  createOnce(path, random);
  chmodSync(path, 0o600);
  const key = new Uint8Array(readFileSync(path));
  if (key.length !== SIGNING_KEY_BYTES) {
    throw new Error(
      `${path} has ${key.length} bytes where a key of ${SIGNING_KEY_BYTES} was expected`,
    );
  }
  return key;
}

function createOnce(path: string, random: RandomBytes): void {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw error;
  }
  writeSync(file, random(new Uint8Array(SIGNING_KEY_BYTES)));
  fsyncSync(file);
  closeSync(file);
}
