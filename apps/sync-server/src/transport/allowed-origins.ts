/** Which pages may talk to this server. An Origin is compared whole: scheme, host and port. */
export class AllowedOrigins {
  readonly #origins: ReadonlySet<string>;
  readonly #hosts: ReadonlySet<string>;

  constructor(origins: readonly string[]) {
    this.#origins = new Set(origins);
    this.#hosts = new Set(origins.map((origin) => new URL(origin).host));
  }

  /** A missing Origin comes from no page (Node clients send none): the token alone decides. */
  allows(origin: string | undefined): boolean {
    return origin === undefined || this.#origins.has(origin);
  }

  /** Guards against names that an attacker points at this machine. */
  allowsHost(host: string | undefined): boolean {
    return host !== undefined && this.#hosts.has(host);
  }

  /** The origin under which links for this request are made. */
  originFor(host: string | undefined): string {
    const [first = ''] = this.#origins;
    for (const origin of this.#origins) if (new URL(origin).host === host) return origin;
    return first;
  }

  /** True when people reach this server through TLS only. */
  get isSecure(): boolean {
    return [...this.#origins].every((origin) => origin.startsWith('https://'));
  }
}

/** The origins of a server that only this machine can reach. */
export function loopbackOrigins(port: number): readonly string[] {
  return ['127.0.0.1', 'localhost', '[::1]'].map((host) => `http://${host}:${port}`);
}
