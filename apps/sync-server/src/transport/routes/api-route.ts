import type { Context } from 'hono';
import type { BoardId } from '@weft/domain';
import type { Role } from '@weft/sync-protocol';
import type { BoardAssets } from '../../assets/board-assets.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import type { AuditStore } from '../../audit/audit-store.ts';
import type { Authenticator } from '../../auth/authenticator.ts';
import type { BoardAccess } from '../../auth/board-access.ts';
import type { BoardAdministration } from '../../auth/board-administration.ts';
import type { BoardCreation } from '../../config.ts';
import type { BoardHistory } from '../../history/board-history.ts';
import type { MemberSession } from '../../rooms/member.ts';
import type { BoardVersions } from '../../versions/board-versions.ts';
import type { ServerMetrics } from '../../telemetry/metrics.ts';
import type { AddressLimit } from '../address-limit.ts';
import type { AllowedOrigins } from '../allowed-origins.ts';
import type { ClientAddresses } from '../client-address.ts';

/** Largest body of a request that carries no board. */
export const SMALL_BODY_BYTES = 65_536;
/** Largest document that can be sent up as a new board: as large as a frame. */
export const MAX_FILE_BYTES: number = 16 * 1_048_576;
/** Such a document in base64, and what stands around it. */
export const FILE_BODY_BYTES: number = Math.ceil(MAX_FILE_BYTES / 3) * 4 + SMALL_BODY_BYTES;

/** What the API needs of the server. */
export interface ApiPorts {
  readonly access: BoardAccess;
  readonly administration: BoardAdministration;
  readonly versions: BoardVersions;
  readonly history: BoardHistory;
  readonly assets: BoardAssets;
  readonly authenticator: Authenticator;
  readonly audit: AuditLog;
  readonly auditStore: AuditStore;
  /** Known only once the port is. */
  readonly origins: () => AllowedOrigins;
  readonly addresses: ClientAddresses;
  readonly boardCreation: BoardCreation;
  readonly metrics: ServerMetrics;
  readonly limits: {
    readonly wrongSecrets: AddressLimit;
    readonly sessions: AddressLimit;
    readonly newBoards: AddressLimit;
    readonly exports: AddressLimit;
    readonly versions: AddressLimit;
    readonly assetReads: AddressLimit;
    readonly assetUploads: AddressLimit;
  };
}

/** One request to the API. */
export interface ApiCall {
  readonly ports: ApiPorts;
  readonly context: Context;
  /** Of whoever asks. */
  readonly address: string;
}

/** A request with a token for the board in its path. */
export interface BoardCall extends ApiCall {
  readonly board: BoardId;
  readonly session: MemberSession;
}

interface RouteAt {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly maxBodyBytes: number;
  /** Left out: JSON, if anything. Bytes may be called whatever the sender likes. */
  readonly takes?: 'bytes';
}

/** Anybody may ask; the route itself says what else is needed. */
export interface OpenRoute extends RouteAt {
  readonly needs: 'nothing';
  readonly answer: (call: ApiCall) => Promise<Response>;
}

/**
 * Needs a token for the board whose id is in the path, of this role or a stronger one. That is the
 * only board such a request can name.
 */
export interface BoardRoute extends RouteAt {
  readonly needs: Role;
  readonly answer: (call: BoardCall) => Promise<Response>;
}

export type ApiRoute = OpenRoute | BoardRoute;
