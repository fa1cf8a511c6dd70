import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { EMPTY_HEAD, headOf, readAuditLine, type AuditHead } from './audit-entry.ts';
import type { AuditStore } from './audit-store.ts';

const LOG_FILE = 'audit.log';
/** Beside the log: how far it had come. Cutting the end of the log leaves this behind. */
const HEAD_FILE = 'audit-head';

/** Both, in the order in which they are copied: the log must never be behind its witness. */
export const AUDIT_FILES: readonly string[] = [HEAD_FILE, LOG_FILE];

/** The audit log of a data folder: one JSON line an entry. Only the process that has the folder appends. */
export class FileAuditStore implements AuditStore {
  readonly #logPath: string;
  readonly #headPath: string;
  #file: Promise<{ readonly handle: FileHandle; head: AuditHead }> | undefined;

  constructor(folder: string) {
    this.#logPath = join(folder, LOG_FILE);
    this.#headPath = join(folder, HEAD_FILE);
  }

  async append(
    make: (head: AuditHead) => { lines: readonly string[]; head: AuditHead },
  ): Promise<void> {
    this.#file ??= this.#open();
    const file = await this.#file;
    const { lines, head } = make(file.head);
    try {
      await file.handle.appendFile(lines.map((line) => `${line}\n`).join(''));
      await file.handle.datasync();
    } catch (error) {
      // Half a line may be there now: the next time looks first, and takes it off.
      await this.close();
      throw error;
    }
    file.head = head;
    await this.#writeHead(head);
  }

  async *lines(): AsyncIterable<string> {
    const stream = createReadStream(this.#logPath, 'utf8');
    try {
      yield* createInterface({ input: stream, crlfDelay: Infinity });
    } catch (error) {
      if (!isMissing(error)) throw error;
    } finally {
      stream.destroy();
    }
  }

  async witness(): Promise<AuditHead | undefined> {
    const text = await readFile(this.#headPath, 'utf8').catch(() => '');
    const found = /^(\d+) ([0-9a-f]{64})\n$/.exec(text);
    return found === null ? undefined : { seq: Number(found[1]), hash: found[2] ?? '' };
  }

  async close(): Promise<void> {
    const file = this.#file;
    this.#file = undefined;
    await (await file)?.handle.close();
  }

  /**
   * A last line cut short by a crash was never answered for, and is taken off. A log that is behind
   * its witness was cut by somebody: it goes on from the witness, so that the hole can be seen for ever.
   */
  async #open(): Promise<{ handle: FileHandle; head: AuditHead }> {
    await mkdir(join(this.#logPath, '..'), { recursive: true, mode: 0o700 });
    const handle = await open(this.#logPath, 'a+', 0o600);
    let head = EMPTY_HEAD;
    for await (const line of this.lines()) {
      const entry = readAuditLine(line);
      if (entry !== undefined) head = headOf(entry);
    }
    const { size } = await handle.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await handle.read(last, 0, 1, size - 1);
    if (size > 0 && last.toString() !== '\n') await handle.truncate(await this.#lastLineEnd());
    const witness = (await this.witness()) ?? EMPTY_HEAD;
    return { handle, head: witness.seq > head.seq ? witness : head };
  }

  async #lastLineEnd(): Promise<number> {
    return (await readFile(this.#logPath)).lastIndexOf('\n') + 1;
  }

  async #writeHead({ seq, hash }: AuditHead): Promise<void> {
    const fresh = `${this.#headPath}.new`;
    await writeFile(fresh, `${seq} ${hash}\n`, { mode: 0o600 });
    await rename(fresh, this.#headPath);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
