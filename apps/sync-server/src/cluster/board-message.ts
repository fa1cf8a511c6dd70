import {
  createDecoder,
  hasContent,
  readUint8,
  readVarString,
  readVarUint,
  readVarUint8Array,
} from 'lib0/decoding';
import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from 'lib0/encoding';
import { brandId, isId, unreachable } from '@weft/domain';
import type { BoardMessage, BusPresence, BusRecord } from './board-bus.ts';

/** Servers of another version do not hear each other; what they miss they read from storage. */
const VERSION = 1;
const KINDS = [
  'records',
  'stored',
  'presence',
  'presence-wanted',
  'presence-ended',
  'access-changed',
  'ballots',
] as const;

type Decoder = ReturnType<typeof createDecoder>;
type Encoder = ReturnType<typeof createEncoder>;

/** A message with the name of the server that sends it, as bytes. */
export function encodeBoardMessage(sender: string, message: BoardMessage): Uint8Array {
  const encoder = createEncoder();
  writeUint8(encoder, VERSION);
  writeVarString(encoder, sender);
  writeUint8(encoder, KINDS.indexOf(message.kind));
  writeBody(encoder, message);
  return toUint8Array(encoder);
}

/** Reads what {@link encodeBoardMessage} wrote; undefined for anything else. */
export function decodeBoardMessage(
  bytes: Uint8Array,
): { readonly sender: string; readonly message: BoardMessage } | undefined {
  try {
    const decoder = createDecoder(bytes);
    if (readUint8(decoder) !== VERSION) return undefined;
    const sender = readVarString(decoder);
    const kind = KINDS[readUint8(decoder)];
    const message = kind === undefined ? undefined : readBody(decoder, kind);
    return message === undefined || hasContent(decoder) ? undefined : { sender, message };
  } catch {
    return undefined;
  }
}

function writeBody(encoder: Encoder, message: BoardMessage): void {
  switch (message.kind) {
    case 'records':
      writeVarUint(encoder, message.records.length);
      for (const { seq, update } of message.records) {
        writeVarUint(encoder, seq);
        writeVarUint8Array(encoder, update);
      }
      return;
    case 'stored':
      return writeVarUint(encoder, message.seq);
    case 'presence':
      writeVarString(encoder, message.server);
      writeUint8(encoder, message.whole ? 1 : 0);
      writeVarUint(encoder, message.shown.length);
      for (const each of message.shown) writePresence(encoder, each);
      return;
    case 'ballots':
      return writeVarUint(encoder, message.revision);
    case 'presence-ended':
      return writeVarString(encoder, message.server);
    case 'presence-wanted':
    case 'access-changed':
      return;
    default:
      unreachable(message);
  }
}

function writePresence(
  encoder: Encoder,
  { clientNumber, user, stateJson, fresh }: BusPresence,
): void {
  writeVarUint(encoder, clientNumber);
  writeVarString(encoder, user);
  writeVarString(encoder, stateJson);
  writeUint8(encoder, fresh ? 1 : 0);
}

function readBody(decoder: Decoder, kind: BoardMessage['kind']): BoardMessage | undefined {
  switch (kind) {
    case 'records':
      return { kind, records: readMany(decoder, readRecord) };
    case 'stored':
      return { kind, seq: readVarUint(decoder) };
    case 'presence': {
      const server = readVarString(decoder);
      const whole = readUint8(decoder) === 1;
      const shown = readMany(decoder, readPresence).flatMap((each) => each ?? []);
      return { kind, server, whole, shown };
    }
    case 'ballots':
      return { kind, revision: readVarUint(decoder) };
    case 'presence-ended':
      return { kind, server: readVarString(decoder) };
    case 'presence-wanted':
    case 'access-changed':
      return { kind };
    default:
      return unreachable(kind);
  }
}

function readMany<Value>(decoder: Decoder, read: (decoder: Decoder) => Value): Value[] {
  const count = readVarUint(decoder);
  const values: Value[] = [];
  for (let index = 0; index < count; index++) values.push(read(decoder));
  return values;
}

/** The bytes are copied: a view would keep the whole message in memory as long as the record. */
function readRecord(decoder: Decoder): BusRecord {
  return { seq: readVarUint(decoder), update: readVarUint8Array(decoder).slice() };
}

function readPresence(decoder: Decoder): BusPresence | undefined {
  const clientNumber = readVarUint(decoder);
  const user = readVarString(decoder);
  const stateJson = readVarString(decoder);
  const fresh = readUint8(decoder) === 1;
  return isId(user) ? { clientNumber, user: brandId(user), stateJson, fresh } : undefined;
}
