import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BoardSession } from '../../session/board-session.ts';
import type { PresenceStore, PresentPerson } from '../../stores/presence-store.ts';
import { closesCircle } from './followed-view.ts';

/** Why following somebody ended without being asked to. */
export type FollowEnd = 'left' | 'circle';

export interface FollowState {
  /** Whom this person follows, as last seen. */
  readonly followed: PresentPerson | undefined;
  /** How the last one ended, if not by one's own act; a new object each time. */
  readonly ended: { readonly why: FollowEnd; readonly name: string } | undefined;
}

/** Whom one follows. Others are told by presence, and nothing of it is stored. */
export class FollowStore {
  readonly state: StoreApi<FollowState> = createStore<FollowState>()(() => ({
    followed: undefined,
    ended: undefined,
  }));
  readonly #presence: Pick<PresenceStore, 'present' | 'set'>;

  constructor(presence: Pick<PresenceStore, 'present' | 'set' | 'people'>) {
    this.#presence = presence;
    presence.people.subscribe('who', () => this.#check());
  }

  /** False, and nothing happens, when they follow this person already. */
  follow(person: PresentPerson): boolean {
    if (person.self || !this.canFollow(person)) return false;
    this.#presence.set('following', person.clientId);
    this.state.setState({ followed: person, ended: undefined });
    return true;
  }

  canFollow({ clientId }: PresentPerson): boolean {
    const own = this.#own;
    return own !== undefined && !closesCircle(this.#presence.present(), own.clientId, clientId);
  }

  stop(): void {
    if (this.state.getState().followed === undefined) return;
    this.#presence.set('following', undefined);
    this.state.setState({ followed: undefined });
  }

  get #own(): PresentPerson | undefined {
    return this.#presence.present().find(({ self }) => self);
  }

  /** People leave, come back under another number, and two may begin to follow each other at once. */
  #check(): void {
    const { followed } = this.state.getState();
    const own = this.#own;
    if (followed === undefined || own === undefined) return;
    const people = this.#presence.present();
    const now =
      people.find(({ clientId }) => clientId === followed.clientId) ??
      people.find(({ self, user }) => !self && user.id === followed.user.id);
    if (now === undefined) this.#end('left', followed);
    // Of a circle one must let go; everybody in it comes to the same answer.
    else if (closesCircle(people, own.clientId, now.clientId) && own.clientId > now.clientId) {
      this.#end('circle', now);
    } else if (now !== followed) {
      if (now.clientId !== followed.clientId) this.#presence.set('following', now.clientId);
      this.state.setState({ followed: now });
    }
  }

  #end(why: FollowEnd, { user }: PresentPerson): void {
    this.#presence.set('following', undefined);
    this.state.setState({ followed: undefined, ended: { why, name: user.name } });
  }
}

const STORES = new WeakMap<BoardSession, FollowStore>();

/** One for each open board, made when first asked for. */
export function followOf(session: BoardSession): FollowStore {
  const known = STORES.get(session);
  if (known !== undefined) return known;
  const store = new FollowStore(session.presence);
  STORES.set(session, store);
  return store;
}
