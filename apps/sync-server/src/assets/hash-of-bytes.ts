import { webcrypto } from 'node:crypto';

/** SHA-256 in hexadecimal, worked out beside the event loop. */
export async function hashOfBytes(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
