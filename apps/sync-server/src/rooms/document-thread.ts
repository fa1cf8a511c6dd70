import { parentPort } from 'node:worker_threads';
import { unreachable } from '@weft/domain';
import { copyBoard, purgeBoard } from './board-work.ts';
import { compactUpdates, differenceOf } from './document-work.ts';
import type { DocumentAnswer, DocumentTask } from './document-thread-messages.ts';
import { summarizeUpdate } from './update-summary.ts';
import { writeDocument } from './write-document.ts';

parentPort?.on('message', (task: DocumentTask) => {
  parentPort?.postMessage(answer(task), []);
});

// From here on time counts against a task, not before: starting a thread takes its own.
parentPort?.postMessage({ kind: 'ready' } satisfies DocumentAnswer, []);

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
