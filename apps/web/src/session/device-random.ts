/** Random bytes of the platform; unlike `crypto.randomUUID` there also on plain http. */
export function fillWithRandom(bytes: Uint8Array): Uint8Array {
  bytes.set(crypto.getRandomValues(new Uint8Array(bytes.length)));
  return bytes;
}
