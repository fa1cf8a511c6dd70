/**
 * Bytes that begin and end as images of a type do, with `content` between: what tells types by their
 * bytes takes them for one, a browser does not show them. Different contents have different hashes.
 */

/** See above: a PNG. */
export function pngOf(content: string): Uint8Array {
  return framed('\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR', content, '\0\0\0\0IEND\xae\x42\x60\x82');
}

/** See above: a JPEG. */
export function jpegOf(content: string): Uint8Array {
  return framed('\xff\xd8\xff\xe0', content, '\xff\xd9');
}

/** See above: a WebP. */
export function webpOf(content: string): Uint8Array {
  const bytes = framed('RIFF....WEBPVP8 ', content, '');
  new DataView(bytes.buffer).setUint32(4, bytes.length - 8, true);
  return bytes;
}

function framed(begin: string, content: string, end: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(`${begin}${content}${end}`, (letter) => letter.charCodeAt(0));
}
