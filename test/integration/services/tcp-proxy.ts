import { once } from 'node:events';
import { createServer, connect, type Server, type Socket } from 'node:net';

interface Address {
  readonly host: string;
  readonly port: number;
}

/** Which bytes the proxy swallows without telling anybody. */
export type Swallowed = 'nothing' | 'to-service' | 'to-client';

/** A line between a server and a service that can go dead in one direction, or be cut. */
export class TcpProxy {
  readonly port: number;
  /** What happens to bytes from now on, on open lines and new ones. */
  swallows: Swallowed = 'nothing';
  readonly #server: Server;
  readonly #target: Address;
  readonly #sockets = new Set<Socket>();
  #refuses = false;
  #trap: string | undefined;

  private constructor(server: Server, target: Address, port: number) {
    this.#server = server;
    this.#target = target;
    this.port = port;
    server.on('connection', (client) => this.#join(client));
  }

  static async start(target: Address): Promise<TcpProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The proxy has no port');
    return new TcpProxy(server, target, address.port);
  }

  /** As if the service had ended: open lines are cut and new ones too. */
  refuse(): void {
    this.#refuses = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Swallows the first answer that holds this text, and all after it. */
  swallowAnswersFrom(text: string): void {
    this.#trap = text;
  }

  accept(): void {
    this.#refuses = false;
  }

  async close(): Promise<void> {
    this.refuse();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(client: Socket): void {
    if (this.#refuses) {
      client.destroy();
      return;
    }
    const service = connect(this.#target);
    this.#pipe(client, service, 'to-service');
    this.#pipe(service, client, 'to-client');
  }

  #pipe(from: Socket, to: Socket, direction: Swallowed): void {
    this.#sockets.add(from);
    from.on('data', (bytes) => {
      if (direction === 'to-client' && this.#trap !== undefined && bytes.includes(this.#trap)) {
        this.#trap = undefined;
        this.swallows = 'to-client';
      }
      if (this.swallows !== direction) to.write(bytes);
    });
    from.on('error', () => from.destroy());
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}
