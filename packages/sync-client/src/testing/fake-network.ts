/** The server's end of a fake socket. */
export interface ServerEnd {
  /** The address the client asked for. */
  readonly url: URL;
  isOpen(): boolean;
  send(frame: Uint8Array): void;
  close(code: number, reason?: string): void;
  onFrame: (frame: Uint8Array) => void;
  onClose: () => void;
}

export interface FakeNetworkOptions {
  /** Called once for every frame and event; must call `deliver` later, never at once. Frames of
   * one direction keep their order, however long each call takes. Default: a microtask. */
  readonly schedule?: (deliver: () => void) => void;
  /** A client has connected; sending is allowed at once. */
  readonly onConnection: (end: ServerEnd) => void;
}

/**
 * Sockets inside one process: honest about what is asynchronous, in what order things arrive, and
 * what is lost when a line is cut. Give {@link FakeNetwork.WebSocket} to a sync client.
 */
export class FakeNetwork {
  readonly WebSocket: typeof WebSocket;
  readonly #open = new Set<FakeSocket>();
  readonly #schedule: (deliver: () => void) => void;
  readonly #onConnection: (end: ServerEnd) => void;
  /** False: connecting fails, as without a network. */
  isUp = true;
  /** True: lines that are used go dead in silence, as after sleep; new ones do not open. */
  isSilent = false;

  constructor(options: FakeNetworkOptions) {
    // Not the function itself: browsers refuse to call it on anything but a window.
    this.#schedule = options.schedule ?? ((deliver) => queueMicrotask(deliver));
    this.#onConnection = options.onConnection;
    this.WebSocket = this.#socketClass();
  }

  /** Number of sockets that are open on the client's side. */
  get openSockets(): number {
    return this.#open.size;
  }

  /** Every line breaks; frames under way are lost. Both ends see an abnormal end. */
  cut(): void {
    for (const socket of this.#open) socket.breakLine();
  }

  #socketClass(): typeof WebSocket {
    const open = this.#open;
    const schedule = this.#schedule;
    const accept = (socket: FakeSocket): void => {
      if (this.isSilent) return;
      if (!this.isUp) {
        socket.breakLine();
        return;
      }
      open.add(socket);
      socket.opened();
      this.#onConnection(socket.serverEnd);
    };
    const isSilent = (): boolean => this.isSilent;
    const leave = (socket: FakeSocket): boolean => open.delete(socket);
    class NetworkSocket extends FakeSocket {
      constructor(url: string | URL) {
        super(url, { schedule, accept, isSilent, leave });
      }
    }
    return parseSocketClass(NetworkSocket);
  }
}

interface Line {
  readonly schedule: (deliver: () => void) => void;
  readonly accept: (socket: FakeSocket) => void;
  readonly isSilent: () => boolean;
  readonly leave: (socket: FakeSocket) => void;
}

class FakeSocket {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly url: string;
  readonly serverEnd: ServerEnd;
  binaryType: BinaryType = 'blob';
  bufferedAmount = 0;
  readyState: 0 | 1 | 2 | 3 = 0;
  onopen: ((event: Event) => void) | null = null;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onclose: ((event: CloseEvent) => void) | null = null;
  onerror: ((event: Event) => void) | null = null;
  readonly #line: Line;
  readonly #toClient: (() => void)[] = [];
  readonly #toServer: (() => void)[] = [];
  #serverIsOpen = false;
  #isBroken = false;
  #isDead = false;

  constructor(url: string | URL, line: Line) {
    this.url = String(url);
    this.#line = line;
    this.serverEnd = {
      url: new URL(this.url),
      isOpen: () => this.#serverIsOpen,
      send: (frame) => this.#deliver(this.#toClient, () => this.#receive(frame.slice())),
      close: (code, reason = '') => {
        this.#serverIsOpen = false;
        this.#deliver(this.#toClient, () => this.#end(code, reason));
      },
      onFrame: () => undefined,
      onClose: () => undefined,
    };
    line.schedule(() => line.accept(this));
  }

  opened(): void {
    if (this.readyState !== 0) return;
    this.readyState = 1;
    this.#serverIsOpen = true;
    this.onopen?.(parseEvent({ type: 'open' }));
  }

  send(frame: Uint8Array): void {
    if (this.readyState !== 1) return;
    const copy = frame.slice();
    this.#deliver(this.#toServer, () => {
      if (this.#serverIsOpen) this.serverEnd.onFrame(copy);
    });
  }

  close(): void {
    if (this.readyState >= 2) return;
    this.readyState = 3;
    this.#line.leave(this);
    this.#deliver(this.#toServer, () => this.#serverSeesEnd());
    this.#line.schedule(() =>
      this.onclose?.(parseEvent({ type: 'close', code: 1005, reason: '' })),
    );
  }

  breakLine(): void {
    this.#isBroken = true;
    this.#line.leave(this);
    this.#line.schedule(() => {
      this.#serverSeesEnd();
      this.#end(1006, '');
    });
  }

  #serverSeesEnd(): void {
    if (!this.#serverIsOpen) return;
    this.#serverIsOpen = false;
    this.serverEnd.onClose();
  }

  #receive(frame: Uint8Array): void {
    if (this.readyState !== 1) return;
    this.onmessage?.(parseEvent({ type: 'message', data: frame.buffer }));
  }

  #end(code: number, reason: string): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.#line.leave(this);
    this.onclose?.(parseEvent({ type: 'close', code, reason }));
  }

  /** One more thing in a direction; whichever scheduled moment comes first takes the oldest. */
  #deliver(queue: (() => void)[], arrive: () => void): void {
    // A line that has lost one frame never carries another: nothing arrives with a gap before it.
    this.#isDead ||= this.#line.isSilent();
    if (this.#isDead) return;
    queue.push(arrive);
    this.#line.schedule(() => {
      const oldest = queue.shift();
      if (!this.#isBroken) oldest?.();
    });
  }
}

/** The few members that the provider reads stand for the whole event. */
function parseEvent<EventType>(event: object): EventType {
  return event as EventType;
}

/** The few members that the provider uses stand for the whole class. */
function parseSocketClass(socketClass: unknown): typeof WebSocket {
  return socketClass as typeof WebSocket;
}
