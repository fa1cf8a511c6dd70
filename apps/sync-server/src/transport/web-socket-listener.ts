import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { brandId, isId, type BoardId } from '@weft/domain';
import {
  CLOSE_CODES,
  OLDEST_PROTOCOL_VERSION,
  PROTOCOL_VERSION,
  type CloseCode,
  type UserIdentity,
} from '@weft/sync-protocol';
import type { AdmissionRefusal, Authenticator } from '../auth/authenticator.ts';
import { mayEdit } from '../auth/permissions.ts';
import type { MemberSession } from '../rooms/member.ts';
import type { RoomRegistry, Seat } from '../rooms/room-registry.ts';
import type { ServerLimits } from '../rooms/server-limits.ts';
import { errorText, type ServerLog } from '../telemetry/logger.ts';
import type { ServerMetrics } from '../telemetry/metrics.ts';
import { AddressCount } from './address-count.ts';
import type { AddressLimit } from './address-limit.ts';
import type { AllowedOrigins } from './allowed-origins.ts';
import type { ClientAddresses } from './client-address.ts';
import { LargeFrames } from './large-frames.ts';
import { SocketConnection, WeftWebSocket } from './socket-connection.ts';

/** How often sockets are looked after. */
const BEAT_MS = 5_000;
/** Parts of one frame; browsers cut at some 100 KiB. */
const MAX_FRAGMENTS = 1_024;
/** How long a socket that was turned away may take for the closing handshake. */
const CLOSE_TIMEOUT_MS = 5_000;
/** A socket may outlive its token by this, to fetch a new one. */
const EXPIRED_GRACE_MS = 60_000;

export interface ListenerPorts {
  readonly authenticator: Authenticator;
  readonly rooms: RoomRegistry;
  readonly origins: () => AllowedOrigins;
  readonly addresses: ClientAddresses;
  readonly refusedUpgrades: AddressLimit;
  readonly limits: ServerLimits;
  readonly nowMs: () => number;
  readonly metrics: ServerMetrics;
  readonly log: ServerLog;
  /** Somebody came in who may edit. */
  readonly onEditor: (board: BoardId, user: UserIdentity) => void;
}

/** What the address of an upgrade asks for. */
interface SocketRequest {
  readonly board: BoardId | undefined;
  readonly token: string;
  /** The protocol version a Weft client speaks; undefined for stock clients. */
  readonly version: number | undefined;
}

interface OpenSocket {
  readonly connection: SocketConnection;
  readonly seat: Seat;
}

/** Turns upgrades of `/sync/<board>` into seats in rooms. */
export class WebSocketListener {
  readonly #ports: ListenerPorts;
  readonly #editors: WebSocketServer;
  readonly #viewers: WebSocketServer;
  readonly #open = new Set<OpenSocket>();
  readonly #openSockets: AddressCount;
  readonly #largeFrames: LargeFrames;
  readonly #timer: NodeJS.Timeout;
  #closing = false;

  constructor(ports: ListenerPorts) {
    this.#ports = ports;
    this.#openSockets = new AddressCount(ports.limits.socketsPerAddress);
    this.#largeFrames = new LargeFrames(ports.limits);
    this.#editors = serverFor(ports.limits.editorFrameBytes);
    this.#viewers = serverFor(ports.limits.viewerFrameBytes);
    this.#timer = setInterval(() => this.#beat(), BEAT_MS);
    this.#timer.unref();
  }

  /** Handles an upgrade of the HTTP server. A foreign page learns nothing; the rest get a close code. */
  handleUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const dropped = (): void => void stream.destroy();
    stream.on('error', dropped);
    const forwardedFor = request.headers['x-forwarded-for'];
    const address = this.#ports.addresses.of(
      request.socket.remoteAddress,
      Array.isArray(forwardedFor) ? forwardedFor.join(',') : forwardedFor,
    );
    const asked = readRequest(request.url ?? '/');
    if (asked === undefined) return refuseUpgrade(stream, '404 Not Found');
    if (!this.#ports.origins().allows(request.headers.origin)) {
      return refuseUpgrade(stream, '403 Forbidden');
    }
    if (!this.#ports.refusedUpgrades.allows(address)) {
      return refuseUpgrade(stream, '429 Too Many Requests');
    }
    const giveBack = this.#openSockets.take(address);
    if (giveBack === undefined) return refuseUpgrade(stream, '429 Too Many Requests');
    stream.once('close', giveBack);
    this.#admit(request, stream, head, { asked, address }).catch((error: unknown) => {
      this.#ports.log.error('A socket could not be opened', { error: errorText(error) });
      stream.destroy();
    });
    return undefined;
  }

  /** Lets nobody in any more; open sockets are closed by their rooms. */
  close(): void {
    this.#closing = true;
    clearInterval(this.#timer);
  }

  /** Bytes given to sockets that have not left yet. */
  get queuedBytes(): number {
    let bytes = 0;
    for (const { connection } of this.#open) bytes += connection.bufferedBytes;
    return bytes;
  }

  async #admit(
    request: IncomingMessage,
    stream: Duplex,
    head: Buffer,
    { asked, address }: { readonly asked: SocketRequest; readonly address: string },
  ): Promise<void> {
    const admission = await this.#decide(asked);
    if (stream.destroyed) return;
    if ('code' in admission) {
      this.#ports.refusedUpgrades.count(address);
      this.#viewers.handleUpgrade(request, stream, head, (socket) =>
        this.#turnAway(socket, admission),
      );
      return;
    }
    const server = mayEdit(admission.session.role) ? this.#editors : this.#viewers;
    server.handleUpgrade(request, stream, head, (socket) => {
      this.#seat(socket, stream, admission, asked.version).catch((error: unknown) => {
        this.#ports.log.error('A board could not be opened', { error: errorText(error) });
        this.#turnAway(socket, { code: CLOSE_CODES.tryAgainLater, reason: 'Try again' });
      });
    });
  }

  async #decide(
    asked: SocketRequest,
  ): Promise<AdmissionRefusal | { readonly board: BoardId; readonly session: MemberSession }> {
    if (this.#closing) return { code: CLOSE_CODES.restarting, reason: 'The server is restarting' };
    if (asked.board === undefined) {
      return { code: CLOSE_CODES.noSuchBoard, reason: 'There is no such board' };
    }
    if (asked.version !== undefined && !(asked.version >= OLDEST_PROTOCOL_VERSION)) {
      return { code: CLOSE_CODES.tooOld, reason: 'This version of Weft is too old' };
    }
    const admitted = await this.#ports.authenticator.admit(asked.board, asked.token);
    return admitted.ok ? { board: asked.board, session: admitted.value } : admitted.refusal;
  }

  async #seat(
    socket: WebSocket,
    stream: Duplex,
    admission: { readonly board: BoardId; readonly session: MemberSession },
    version: number | undefined,
  ): Promise<void> {
    const { rooms, limits, authenticator } = this.#ports;
    const { board, session } = admission;
    const connection = new SocketConnection({
      socket,
      stream,
      limits,
      largeFrames: this.#largeFrames,
      // Silence and rates are measured; setting the clock must end no connection.
      nowMs: () => performance.now(),
      onClosedByServer: (code) => this.#countClose(code),
    });
    const renew = async (token: string): Promise<MemberSession | undefined> => {
      const renewed = await authenticator.admit(board, token);
      return renewed.ok ? renewed.value : undefined;
    };
    const joined = await rooms.join(board, () =>
      socket.readyState === socket.OPEN
        ? {
            connection,
            session,
            renew,
            speaksWeft: version !== undefined,
            protocolVersion: version ?? PROTOCOL_VERSION,
          }
        : undefined,
    );
    if (!joined.ok) {
      const reason = 'The server is restarting';
      if (joined.refusal === 'closing') connection.close(CLOSE_CODES.restarting, reason);
      return;
    }
    const seat = joined.value;
    if (mayEdit(session.role)) this.#ports.onEditor(board, session.user);
    const open = { connection, seat };
    this.#open.add(open);
    this.#ports.metrics.sockets.inc();
    socket.on('close', () => {
      this.#open.delete(open);
      this.#ports.metrics.sockets.dec();
      seat.leave();
    });
    connection.start((frame) => seat.room.receive(seat.member, frame));
  }

  #turnAway(socket: WebSocket, { code, reason }: AdmissionRefusal): void {
    socket.on('error', () => undefined);
    this.#countClose(code);
    socket.close(code, reason);
    setTimeout(() => socket.terminate(), CLOSE_TIMEOUT_MS).unref();
  }

  #countClose(code: CloseCode): void {
    this.#ports.metrics.closes.inc({ code: String(code) });
  }

  #beat(): void {
    const nowMs = this.#ports.nowMs();
    for (const { connection, seat } of this.#open) {
      const { linkEndsAtMs = Infinity } = seat.member.session;
      if (nowMs >= linkEndsAtMs) {
        connection.close(CLOSE_CODES.unauthorized, 'The link has ended');
      } else if (nowMs > seat.member.session.expiresAtMs + EXPIRED_GRACE_MS) {
        connection.close(CLOSE_CODES.tokenExpired, 'The token has expired');
      } else {
        connection.beat();
      }
    }
  }
}

function serverFor(maxPayload: number): WebSocketServer {
  // Compression per client costs four times the processor and opens a way for inflation bombs.
  return new WebSocketServer({
    noServer: true,
    maxPayload,
    perMessageDeflate: false,
    maxFragments: MAX_FRAGMENTS,
    clientTracking: false,
    WebSocket: WeftWebSocket,
  });
}

/** undefined for every address but `/sync/…`, and for what is no address at all. */
function readRequest(url: string): SocketRequest | undefined {
  if (!url.startsWith('/sync/') || !URL.canParse(url, 'http://localhost')) return undefined;
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const id = pathname.slice('/sync/'.length);
  const version = searchParams.get('weft');
  return {
    board: isId(id) ? brandId(id) : undefined,
    token: searchParams.get('token') ?? '',
    version: version === null ? undefined : Number(version),
  };
}

function refuseUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
