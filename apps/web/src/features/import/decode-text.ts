/**
 * The text of a file whose encoding nobody tells: by its byte-order mark; else UTF-8 where the
 * bytes allow it; else Windows-1252, which is what older spreadsheets write. Never throws; bytes
 * that are no text come out as characters that the reader refuses.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
