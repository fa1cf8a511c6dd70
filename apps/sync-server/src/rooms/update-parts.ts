import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from 'lib0/encoding';
import type { DeletionBlock, StructBlock, UpdateSummary } from './update-summary.ts';

/**
 * An update made of some blocks of `update`, byte for byte: used when a part of an update has to
 * wait and the rest does not.
 */
export function takeParts(update: Uint8Array, parts: UpdateSummary): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, parts.structs.length);
  for (const block of parts.structs) writeStructBlock(update, encoder, block);
  writeVarUint(encoder, parts.deletions.length);
  for (const block of parts.deletions) writeDeletionBlock(encoder, block);
  return toUint8Array(encoder);
}

type Encoder = ReturnType<typeof createEncoder>;

function writeStructBlock(update: Uint8Array, encoder: Encoder, block: StructBlock): void {
  writeVarUint(encoder, block.structCount);
  writeVarUint(encoder, block.client);
  writeVarUint(encoder, block.firstClock);
  writeUint8Array(encoder, update.subarray(...block.bytes));
}

function writeDeletionBlock(encoder: Encoder, block: DeletionBlock): void {
  writeVarUint(encoder, block.client);
  writeVarUint(encoder, block.ranges.length);
  for (const [start, end] of block.ranges) {
    writeVarUint(encoder, start);
    writeVarUint(encoder, end - start);
  }
}
