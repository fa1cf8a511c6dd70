import { done, refused, type Result } from '@weft/domain';
import { ByteReader, UpdateFaultError, type UpdateFault } from './byte-reader.ts';
import type { ClockRange } from './clock-ranges.ts';
import { MAX_RUN_LENGTH, MadeContainers, readItem, readRunLength } from './update-content.ts';

/** Most structs, and most deletions, in one update: a board of every allowed size has fewer. */
export const MAX_STRUCTS_PER_UPDATE = 600_000;
/** Most client numbers in one update: every tab that ever edited the board has one. */
export const MAX_CLIENTS_PER_UPDATE = 10_000;
/** Yjs draws client numbers from 32 bits. */
const MAX_CLIENT_NUMBER = 0xffff_ffff;
const MAX_CLOCK = 0xffff_ffff;

const GC = 0;
const SKIP = 10;
const KIND_BITS = 31;

/** The structs of one client in an update. */
export interface StructBlock {
  readonly client: number;
  readonly firstClock: number;
  readonly structCount: number;
  /** The clocks that are really there: without the skipped ones. */
  readonly ranges: readonly ClockRange[];
  /** Where its structs stand in the update, without the three numbers before them. */
  readonly bytes: readonly [start: number, end: number];
}

/** The deletions of one client's structs in an update. */
export interface DeletionBlock {
  readonly client: number;
  readonly ranges: readonly ClockRange[];
}

/** What an update holds, as far as it can be known without a document. Plain data: may cross threads. */
export interface UpdateSummary {
  readonly structs: readonly StructBlock[];
  readonly deletions: readonly DeletionBlock[];
}

/**
 * Walks an update in Yjs' first encoding under limits, without building anything. Refuses what a
 * board cannot hold, what has two spellings, and what claims more than its bytes. Costs about a
 * microsecond per struct.
 */
export function summarizeUpdate(update: Uint8Array): Result<UpdateSummary, UpdateFault> {
  const reader = new ByteReader(update);
  try {
    const structs = readStructs(reader);
    const deletions = readDeletions(reader);
    if (!reader.atEnd) reader.fail('trailing-bytes');
    return done({ structs, deletions });
  } catch (error) {
    if (error instanceof UpdateFaultError) return refused(error.fault);
    throw error;
  }
}

function readStructs(reader: ByteReader): StructBlock[] {
  const blockCount = readBlockCount(reader);
  const blocks: StructBlock[] = [];
  const seen = new Set<number>();
  let total = 0;
  for (let block = 0; block < blockCount; block++) {
    const structCount = reader.uint();
    total += structCount;
    if (total > MAX_STRUCTS_PER_UPDATE) reader.fail('too-many-structs');
    const client = reader.uint(MAX_CLIENT_NUMBER);
    // Yjs keeps only the last block of a client, so two of them would be read in two ways.
    if (seen.has(client)) reader.fail('client-twice');
    seen.add(client);
    blocks.push(readBlock(reader, client, structCount));
  }
  return blocks;
}

function readBlockCount(reader: ByteReader): number {
  const count = reader.uint();
  return count > MAX_CLIENTS_PER_UPDATE ? reader.fail('too-many-clients') : count;
}

function readBlock(reader: ByteReader, client: number, structCount: number): StructBlock {
  const firstClock = reader.uint(MAX_CLOCK);
  const ranges: [number, number][] = [];
  const made = new MadeContainers(client);
  const start = reader.offset;
  let clock = firstClock;
  for (let index = 0; index < structCount; index++) {
    const { length, skipped } = readStruct(reader, clock, made);
    const last = ranges.at(-1);
    if (!skipped && last?.[1] === clock) last[1] += length;
    else if (!skipped) ranges.push([clock, clock + length]);
    clock += length;
    if (clock > MAX_CLOCK) reader.fail('number-too-large');
  }
  return { client, firstClock, structCount, ranges, bytes: [start, reader.offset] };
}

function readStruct(
  reader: ByteReader,
  clock: number,
  made: MadeContainers,
): { length: number; skipped: boolean } {
  const info = reader.byte();
  // The two readers inside Yjs disagree about flags on these two kinds; they must be bare.
  if (info === SKIP) return { length: readRunLength(reader), skipped: true };
  if (info === GC) return { length: readRunLength(reader), skipped: false };
  if ((info & KIND_BITS) === GC || (info & KIND_BITS) === SKIP) reader.fail('content-not-allowed');
  return { length: readItem(reader, info, clock, made), skipped: false };
}

function readDeletions(reader: ByteReader): DeletionBlock[] {
  const blockCount = readBlockCount(reader);
  const blocks = new Map<number, ClockRange[]>();
  let total = 0;
  for (let block = 0; block < blockCount; block++) {
    const client = reader.uint(MAX_CLIENT_NUMBER);
    if (blocks.has(client)) reader.fail('client-twice');
    const count = reader.uint();
    total += count;
    if (total > MAX_STRUCTS_PER_UPDATE) reader.fail('too-many-structs');
    const ranges: ClockRange[] = [];
    for (let index = 0; index < count; index++) {
      const clock = reader.uint(MAX_CLOCK);
      const length = reader.uint();
      if (length > MAX_RUN_LENGTH) reader.fail('run-too-long');
      ranges.push([clock, clock + length]);
    }
    blocks.set(client, ranges);
  }
  return [...blocks].map(([client, ranges]) => ({ client, ranges }));
}
