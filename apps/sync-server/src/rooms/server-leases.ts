/** A server whose presence was not repeated for this long shows nobody any more. */
const LEASE_MS = 30_000;

/** Which other servers still say that they are there. */
export class ServerLeases {
  readonly #endsAtMs = new Map<string, number>();

  renew(server: string, nowMs: number): void {
    this.#endsAtMs.set(server, nowMs + LEASE_MS);
  }

  end(server: string): void {
    this.#endsAtMs.delete(server);
  }

  /** Those that went silent; each is named once. */
  takeEnded(nowMs: number): readonly string[] {
    const ended = [...this.#endsAtMs].flatMap(([server, endsAtMs]) =>
      endsAtMs <= nowMs ? [server] : [],
    );
    for (const server of ended) this.#endsAtMs.delete(server);
    return ended;
  }
}
