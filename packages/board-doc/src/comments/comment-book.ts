import {
  brandId,
  isId,
  type BoardComment,
  type CommentId,
  type CommentSubject,
  type CommentThread,
} from '@weft/domain';
import type { BoardDocument } from '../board-document.ts';
import { sameData } from '../read/plain-data.ts';
import { RootFollower } from '../root-follower.ts';
import { entityOf } from '../schema/roots.ts';
import { readComment } from './read-comment.ts';

/** Told the PBIs and dependencies whose comments became different, once for each transaction. */
export type CommentListener = (subjects: ReadonlySet<CommentSubject>) => void;

/**
 * What people wrote on the things of a board, kept in step with its document by id. Apart from the
 * view: neither a rule nor the first frame of a board needs it. Total, and reading never writes.
 */
export class CommentBook {
  readonly #board: Pick<BoardDocument, 'doc' | 'roots'>;
  readonly #comments = new Map<CommentId, BoardComment>();
  /** Every comment on something, in the order of time; those taken back among them. */
  readonly #bySubject = new Map<CommentSubject, Set<CommentId>>();
  /** Made when asked for; forgotten with the first change. */
  readonly #threads = new Map<CommentSubject, readonly CommentThread[]>();
  readonly #follower: RootFollower<CommentSubject>;
  #shown: readonly BoardComment[] | undefined;

  constructor(board: Pick<BoardDocument, 'doc' | 'roots'>) {
    this.#board = board;
    this.#follower = new RootFollower(board.doc, board.roots.comments, (keys) => this.#read(keys));
  }

  /** One comment, also where it was taken back. */
  comment(id: CommentId): BoardComment | undefined {
    return this.#comments.get(id);
  }

  /** All that were not taken back, in the order of time; the same list until one changes. */
  shown(): readonly BoardComment[] {
    this.#shown ??= Object.freeze(
      [...this.#comments.values()].filter(({ aside }) => !aside).sort(byTime),
    );
    return this.#shown;
  }

  /**
   * What was said on a PBI or dependency, whether it is on the board or not. A reply whose first
   * comment is not known here, or is one itself, stands as a thread of its own: nothing gets lost.
   */
  threadsOn(subject: CommentSubject): readonly CommentThread[] {
    const known = this.#threads.get(subject);
    if (known !== undefined) return known;
    const threads = Object.freeze(this.#threadsOf(subject));
    this.#threads.set(subject, threads);
    return threads;
  }

  /** How many comments on something were not taken back. */
  countOn(subject: CommentSubject): number {
    const first = this.threadsOn(subject).filter((thread) => !thread.first.aside).length;
    return this.threadsOn(subject).reduce((sum, { replies }) => sum + replies.length, first);
  }

  observe(listener: CommentListener): () => void {
    return this.#follower.observe(listener);
  }

  /** Stops following the document. Safe to call twice. */
  close(): void {
    this.#follower.close();
  }

  #read(ids: Iterable<string>): ReadonlySet<CommentSubject> {
    const changed = new Set<CommentSubject>();
    for (const key of ids) {
      if (!isId(key)) continue;
      const id = brandId<CommentId>(key);
      const before = this.#comments.get(id);
      const map = entityOf(this.#board.roots.comments, id);
      const after = map === undefined ? undefined : readComment(id, map);
      if (sameData(before, after)) continue;
      if (before !== undefined) this.#leave(before, changed);
      if (after !== undefined) this.#enter(after, changed);
    }
    if (changed.size > 0) this.#shown = undefined;
    for (const subject of changed) this.#threads.delete(subject);
    return changed;
  }

  #leave({ id, on }: BoardComment, changed: Set<CommentSubject>): void {
    this.#comments.delete(id);
    this.#bySubject.get(on)?.delete(id);
    changed.add(on);
  }

  #enter(comment: BoardComment, changed: Set<CommentSubject>): void {
    const { id, on } = comment;
    this.#comments.set(id, comment);
    const others = this.#bySubject.get(on);
    if (others === undefined) this.#bySubject.set(on, new Set([id]));
    else others.add(id);
    changed.add(on);
  }

  #threadsOf(subject: CommentSubject): CommentThread[] {
    const comments = [...(this.#bySubject.get(subject) ?? [])]
      .map((id) => this.#comments.get(id))
      .filter((comment) => comment !== undefined)
      .sort(byTime);
    const firsts = new Map<CommentId, BoardComment[]>();
    for (const { id, replyTo } of comments) if (replyTo === undefined) firsts.set(id, []);
    const threads: CommentThread[] = [];
    for (const comment of comments) {
      const { replyTo } = comment;
      const thread = replyTo === undefined ? undefined : firsts.get(replyTo);
      if (thread === undefined)
        threads.push({ first: comment, replies: firsts.get(comment.id) ?? [] });
      else if (!comment.aside) thread.push(comment);
    }
    return threads.filter(({ first, replies }) => !first.aside || replies.length > 0);
  }
}

/** By the clocks of those who wrote, then by id, so that it is the same order everywhere. */
function byTime(a: BoardComment, b: BoardComment): number {
  return a.atMs - b.atMs || (a.id < b.id ? -1 : 1);
}
