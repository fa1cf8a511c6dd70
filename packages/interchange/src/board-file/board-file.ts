/** What the name of a board file ends with. */
export const BOARD_FILE_EXTENSION = 'weft';

/** The newest format that is read; it is written where there are images, and 1, without them, otherwise. */
export const BOARD_FILE_VERSION = 2;

/** Beyond these a file is not written and not read. */
export const BOARD_FILE_LIMITS: {
  /** Bytes of a whole file: as large as a board may become. */
  readonly fileBytes: number;
  /** Bytes of the header, as JSON. */
  readonly headerBytes: number;
  /** Characters of a board's name; longer ones are cut. */
  readonly nameChars: number;
} = { fileBytes: 64 * 1_048_576, headerBytes: 4_096, nameChars: 120 };

/** `board`: everything. `changes`: what a device with an older copy lacks, and nothing else. */
export const BOARD_FILE_KINDS = ['board', 'changes'] as const;
export type BoardFileKind = (typeof BOARD_FILE_KINDS)[number];

/** A board, or changes of it, as they travel in a file. */
export interface BoardFile {
  readonly kind: BoardFileKind;
  /** Names the history of the board: 32 hex digits. Only files of one lineage are ever merged. */
  readonly lineage: string;
  /** What the board is called; may be empty. */
  readonly name: string;
  /** When the file was made, milliseconds since 1970, on the clock of whoever made it. */
  readonly madeAtMs: number;
  /** Version of the document's schema. */
  readonly schemaVersion: number;
  /** One Yjs update; opaque here. */
  readonly update: Uint8Array;
  /** Bytes of images that the board shows, each told by its own bytes; opaque here. */
  readonly images: readonly Uint8Array<ArrayBuffer>[];
}

/**
 * Why a file is not read.
 *
 * - `foreign`: no board file at all. `newer`: a newer Weft wrote it. `cut`: its end is missing.
 *   `damaged`: it is not as it was written. `too-large`: over the limit.
 */
export type BoardFileRefusal = 'foreign' | 'newer' | 'cut' | 'damaged' | 'too-large';

/** As in PNG: the line ends and the odd byte tell a file that was sent as text. */
export const MAGIC: Uint8Array = Uint8Array.of(0x89, 0x57, 0x45, 0x46, 0x54, 0x0d, 0x0a, 0x1a);

/** Bytes before each image: how many it has, uint32. */
export const IMAGE_LENGTH_BYTES = 4;

/** Where the numbers stand, all big-endian; the header follows, then the document, then images. */
export const AT: {
  /** uint16 */
  readonly version: number;
  /** uint32 */
  readonly headerBytes: number;
  /** uint32 */
  readonly updateBytes: number;
  /** uint32: CRC-32 of everything but itself. */
  readonly checksum: number;
  readonly header: number;
} = { version: 8, headerBytes: 10, updateBytes: 14, checksum: 18, header: 22 };
