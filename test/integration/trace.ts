import { spawnSync } from 'node:child_process';

/** True where system calls can be watched: Linux with strace, and the right to trace. */
export function canTrace(): boolean {
  return spawnSync('strace', ['-f', '-e', 'trace=none', 'true']).status === 0;
}

/** Puts strace before a command; file descriptors are written with their paths. */
export function traceCommand(outputFile: string): readonly string[] {
  const calls = 'pwrite64,write,writev,sendmsg,sendto,fdatasync,fsync';
  return ['strace', '-f', '-y', '-xx', '-s', '512', '-e', `trace=${calls}`, '-o', outputFile];
}

/** What matters of a trace, in order. */
export type TraceEvent = 'wal-append' | 'wal-synced' | 'barrier-answer';

/**
 * A WebSocket frame with the answer to a barrier: final binary frame, three bytes, message 100. Header
 * and payload may be two parts of one write.
 */
const BARRIER_ANSWER = /\\x82\\x03(", iov_len=2\}, \{iov_base=")?\\x64/;
/** strace -xx spells paths in hexadecimal too. */
const WAL = hex('boards.sqlite-wal');

export function readTrace(text: string): readonly TraceEvent[] {
  const pending = new Set<string>();
  return text.split('\n').flatMap((line) => eventOf(line, pending) ?? []);
}

function eventOf(line: string, syncing: Set<string>): TraceEvent | undefined {
  const [thread = ''] = line.split(' ');
  const isWal = line.includes(WAL) || line.includes('boards.sqlite-wal');
  if (line.includes('pwrite64(') && isWal) return 'wal-append';
  if (/\bf(data)?sync\(/.test(line) && isWal) {
    if (line.endsWith('= 0')) return 'wal-synced';
    syncing.add(thread);
    return undefined;
  }
  if (/<\.\.\. f(data)?sync resumed/.test(line) && line.endsWith('= 0')) {
    return syncing.delete(thread) ? 'wal-synced' : undefined;
  }
  return BARRIER_ANSWER.test(line) ? 'barrier-answer' : undefined;
}

/** Barrier answers that went out before everything appended by then was synced. */
export function unsafeAnswers(events: readonly TraceEvent[]): number {
  let unsafe = 0;
  let appended = false;
  for (const event of events) {
    if (event === 'wal-append') appended = true;
    else if (event === 'wal-synced') appended = false;
    else if (appended) unsafe += 1;
  }
  return unsafe;
}

function hex(text: string): string {
  return Buffer.from(text)
    .toString('hex')
    .replaceAll(/../g, String.raw`\x$&`);
}
