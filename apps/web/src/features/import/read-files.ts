import { done, refused, type Result } from '@weft/domain';
import { IMPORT_LIMITS, type SourceFile } from '@weft/interchange';
import { decodeText } from './decode-text.ts';

/** Why files could not even be read from the device. */
export interface FileFault {
  readonly code: 'too-large' | 'unreadable';
  readonly file: string;
}

/** The texts of chosen or dropped files. Too large ones are refused before they are read. */
export async function readFiles(
  files: readonly File[],
): Promise<Result<readonly SourceFile[], FileFault>> {
  let bytes = 0;
  for (const { name, size } of files) {
    bytes += size;
    if (bytes > IMPORT_LIMITS.fileBytes) return refused({ code: 'too-large', file: name });
  }
  const read: SourceFile[] = [];
  for (const file of files) {
    try {
      read.push({ name: file.name, text: decodeText(new Uint8Array(await file.arrayBuffer())) });
    } catch {
      // A folder was dropped, or the file was moved since it was chosen.
      return refused({ code: 'unreadable', file: file.name });
    }
  }
  return done(read);
}
