import { parentPort } from 'node:worker_threads';
import { unreachable } from '@weft/domain';
import { copyBoard, purgeBoard } from './board-work.ts';
import { compactUpdates, differenceOf } from './document-work.ts';
import type { DocumentAnswer, DocumentTask } from './document-thread-messages.ts';
import { summarizeUpdate } from './update-summary.ts';
import { writeDocument } from './write-document.ts';

/** Handing over a smaller buffer costs more than copying it. */
const LARGE_BYTES = 65_536;

parentPort?.on('message', (task: DocumentTask) => {
  const given = answer(task);
  parentPort?.postMessage(given, largeBuffersOf(given));
});

// From here on time counts against a task, not before: starting a thread takes its own.
parentPort?.postMessage({ kind: 'ready' } satisfies DocumentAnswer, []);

/** Large results are handed over, not copied: the event loop would wait for that. */
function largeBuffersOf(given: DocumentAnswer): ArrayBuffer[] {
  const value = given.kind === 'done' ? given.value : undefined;
  const parts = value instanceof Uint8Array ? [value] : Object.values(value ?? {});
  return parts.flatMap((part) =>
    part instanceof Uint8Array && part.length >= LARGE_BYTES && ownsBuffer(part)
      ? [part.buffer]
      : [],
  );
}

function ownsBuffer(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.length;
}

function answer(task: DocumentTask): DocumentAnswer {
  try {
    return { kind: 'done', value: perform(task) };
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

function perform(task: DocumentTask): unknown {
  switch (task.kind) {
    case 'summarize':
      return summarizeUpdate(task.update);
    case 'compact':
      return compactUpdates(task.input);
    case 'difference':
      return differenceOf(task.update, task.stateVector);
    case 'write':
      return writeDocument(task.document);
    case 'purge':
      return purgeBoard(task.input);
    case 'copy':
      return copyBoard(task.input);
    default:
      return unreachable(task);
  }
}
