import {
  createEncoder,
  toUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
  type Encoder,
} from 'lib0/encoding';
import { done, refused, unreachable, type Result } from '@weft/domain';
import { AUTH_PERMISSION_DENIED, MESSAGE_TYPES, SYNC_TYPES } from './message-type.ts';
import type { Message } from './message.ts';
import { readNotice } from './notice.ts';
import { readSessionInfo } from './session-info.ts';
import { FrameFaultError, StrictReader, type FrameFault } from './strict-reader.ts';

/** Most messages in one frame. The stock client sends one; nobody needs more than a few. */
export const MAX_MESSAGES_PER_FRAME = 64;

/** The bytes of one message, which is also a frame of one message. */
export function encodeMessage(message: Message): Uint8Array {
  const encoder = createEncoder();
  writeMessage(encoder, message);
  return toUint8Array(encoder);
}

/** Messages, each encoded, in as few frames as may hold them, in order. One alone is not copied. */
export function joinMessages(messages: readonly Uint8Array[]): readonly Uint8Array[] {
  if (messages.length < 2) return messages;
  const frames: Uint8Array[] = [];
  for (let first = 0; first < messages.length; first += MAX_MESSAGES_PER_FRAME) {
    frames.push(concatenated(messages.slice(first, first + MAX_MESSAGES_PER_FRAME)));
  }
  return frames;
}

function concatenated(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/**
 * Every message of one WebSocket frame, in order. All or nothing: one fault refuses the frame, so
 * that nothing hides behind a first, harmless message. Payloads are views into `frame`.
 */
export function decodeFrame(frame: Uint8Array): Result<readonly Message[], FrameFault> {
  try {
    const reader = new StrictReader(frame);
    const messages: Message[] = [];
    if (reader.atEnd) throw new FrameFaultError('empty-frame', 0);
    while (!reader.atEnd) {
      if (messages.length === MAX_MESSAGES_PER_FRAME) {
        throw new FrameFaultError('too-many-messages', reader.offset);
      }
      messages.push(readMessage(reader));
    }
    return done(messages);
  } catch (error) {
    if (error instanceof FrameFaultError) return refused(error.fault);
    throw error;
  }
}

function readMessage(reader: StrictReader): Message {
  const start = reader.offset;
  switch (reader.uint()) {
    case MESSAGE_TYPES.sync:
      return readSync(reader);
    case MESSAGE_TYPES.awareness:
      return { type: 'awareness', update: reader.bytes() };
    case MESSAGE_TYPES.auth: {
      if (reader.uint() !== AUTH_PERMISSION_DENIED) {
        throw new FrameFaultError('unknown-message', start);
      }
      return { type: 'permission-denied', reason: reader.text() };
    }
    case MESSAGE_TYPES.queryAwareness:
      return { type: 'query-awareness' };
    case MESSAGE_TYPES.barrier:
      return { type: 'barrier', nonce: { socket: reader.uint(), number: reader.uint() } };
    case MESSAGE_TYPES.session:
      return { type: 'session', session: known(readSessionInfo(reader.json()), start) };
    case MESSAGE_TYPES.notice:
      return { type: 'notice', notice: known(readNotice(reader.json()), start) };
    case MESSAGE_TYPES.ballot:
      return { type: 'ballot', json: reader.text() };
    case MESSAGE_TYPES.token:
      return { type: 'token', token: reader.text() };
    default:
      throw new FrameFaultError('unknown-message', start);
  }
}

function readSync(reader: StrictReader): Message {
  const start = reader.offset;
  switch (reader.uint()) {
    case SYNC_TYPES.step1:
      return { type: 'sync-step-1', stateVector: reader.bytes() };
    case SYNC_TYPES.step2:
      return { type: 'sync-step-2', update: reader.bytes() };
    case SYNC_TYPES.update:
      return { type: 'sync-update', update: reader.bytes() };
    default:
      throw new FrameFaultError('unknown-message', start);
  }
}

function known<Value>(value: Value | undefined, offset: number): Value {
  if (value === undefined) throw new FrameFaultError('unknown-message', offset);
  return value;
}

function writeMessage(encoder: Encoder, message: Message): void {
  switch (message.type) {
    case 'sync-step-1':
      return writeParts(encoder, [MESSAGE_TYPES.sync, SYNC_TYPES.step1, message.stateVector]);
    case 'sync-step-2':
      return writeParts(encoder, [MESSAGE_TYPES.sync, SYNC_TYPES.step2, message.update]);
    case 'sync-update':
      return writeParts(encoder, [MESSAGE_TYPES.sync, SYNC_TYPES.update, message.update]);
    case 'awareness':
      return writeParts(encoder, [MESSAGE_TYPES.awareness, message.update]);
    case 'query-awareness':
      return writeParts(encoder, [MESSAGE_TYPES.queryAwareness]);
    case 'permission-denied':
      return writeParts(encoder, [MESSAGE_TYPES.auth, AUTH_PERMISSION_DENIED, message.reason]);
    case 'barrier': {
      const { socket, number } = message.nonce;
      return writeParts(encoder, [MESSAGE_TYPES.barrier, socket, number]);
    }
    case 'session':
      return writeParts(encoder, [MESSAGE_TYPES.session, JSON.stringify(message.session)]);
    case 'notice':
      return writeParts(encoder, [MESSAGE_TYPES.notice, JSON.stringify(message.notice)]);
    case 'ballot':
      return writeParts(encoder, [MESSAGE_TYPES.ballot, message.json]);
    case 'token':
      return writeParts(encoder, [MESSAGE_TYPES.token, message.token]);
    default:
      return unreachable(message);
  }
}

function writeParts(encoder: Encoder, parts: readonly (number | string | Uint8Array)[]): void {
  for (const part of parts) {
    if (typeof part === 'number') writeVarUint(encoder, part);
    else if (typeof part === 'string') writeVarString(encoder, part);
    else writeVarUint8Array(encoder, part);
  }
}
