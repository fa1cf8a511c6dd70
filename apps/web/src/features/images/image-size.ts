import type { MapSize } from '@weft/domain';

/** What the header of an image says of its size in pixels; undefined: it is of a kind not known here. */
export function sizeInHeader(bytes: Uint8Array): MapSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (begins(bytes, [0x89, 0x50, 0x4e, 0x47])) {
      return { width: view.getUint32(16), height: view.getUint32(20) };
    }
    if (begins(bytes, [0x47, 0x49, 0x46, 0x38])) {
      return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    }
    if (begins(bytes, [0xff, 0xd8])) return sizeInJpeg(view);
    if (begins(bytes, [0x52, 0x49, 0x46, 0x46])) return sizeInWebp(view);
    return undefined;
  } catch {
    // It ends within its header.
    return undefined;
  }
}

/** The frame header is one of the segments; each says how long it is. */
function sizeInJpeg(view: DataView): MapSize | undefined {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function sizeInWebp(view: DataView): MapSize | undefined {
  switch (view.getUint32(12)) {
    // 'VP8X': 24 bits each, less one.
    case 0x56_50_38_58:
      return {
        width: (view.getUint32(24, true) & 0xff_ff_ff) + 1,
        height: (view.getUint32(26, true) >>> 8) + 1,
      };
    // 'VP8L': 14 bits each, less one, after a byte of its own.
    case 0x56_50_38_4c: {
      const packed = view.getUint32(21, true);
      return { width: (packed & 0x3f_ff) + 1, height: ((packed >>> 14) & 0x3f_ff) + 1 };
    }
    // 'VP8 ': the upper two bits are scale.
    case 0x56_50_38_20:
      return {
        width: view.getUint16(26, true) & 0x3f_ff,
        height: view.getUint16(28, true) & 0x3f_ff,
      };
    default:
      return undefined;
  }
}

function begins(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}

/** As large as it is, but no side longer than `mostPx`; whole pixels, none less than one. */
export function fitted({ width, height }: MapSize, mostPx: number): MapSize {
  const scale = Math.min(1, mostPx / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
