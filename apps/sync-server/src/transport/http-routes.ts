import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { brandId, isId, unreachable } from '@weft/domain';
import type { Role } from '@weft/sync-protocol';
import type { BoardAccess, SessionRefusal } from '../auth/board-access.ts';
import type { LinkSecrets } from '../auth/link-secrets.ts';
import type { BoardCreation } from '../config.ts';
import { errorText, type ServerLog } from '../telemetry/logger.ts';
import type { ServerMetrics } from '../telemetry/metrics.ts';
import type { AddressLimit } from './address-limit.ts';
import type { AllowedOrigins } from './allowed-origins.ts';
import { parseNewBoardBody, parseSessionBody } from './api-bodies.ts';
import { DATA_POLICY, securityHeaders } from './security-headers.ts';
import type { WebApp } from './web-app.ts';

const MAX_BODY_BYTES = 65_536;

export interface HttpPorts {
  readonly access: BoardAccess;
  readonly webApp: WebApp;
  /** Known only once the port is. */
  readonly origins: () => AllowedOrigins;
  readonly boardCreation: BoardCreation;
  readonly metrics: ServerMetrics;
  readonly log: ServerLog;
  /** False while the server drains or storage fails. */
  readonly isReady: () => boolean;
  readonly limits: {
    readonly wrongSecrets: AddressLimit;
    readonly sessions: AddressLimit;
    readonly newBoards: AddressLimit;
  };
}

type ErrorCode =
  | 'bad-request'
  | 'foreign-origin'
  | 'creation-closed'
  | 'not-found'
  | SessionRefusal
  | 'too-large'
  | 'too-many-requests'
  | 'internal';

/** Names of the links in the API, by the role they give. */
const LINK_NAMES = { facilitator: 'facilitate', editor: 'edit', viewer: 'view' } as const;

/** Everything that is answered over HTTP: the API, health, metrics, and the web app. */
export function createHttpApp(ports: HttpPorts): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    const isSecure = ports.origins().isSecure;
    const policy = context.res.headers.get('Content-Security-Policy') ?? DATA_POLICY;
    for (const [name, value] of Object.entries(securityHeaders({ policy, isSecure }))) {
      context.res.headers.set(name, value);
    }
  });
  app.onError((error, context) => {
    ports.log.error('A request failed', { error: errorText(error) });
    return answerError(context, 500, 'internal', 'Something went wrong on the server.');
  });
  app.use('/api/*', guardApi(ports));
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (context) =>
        answerError(context, 413, 'too-large', `A body may have ${MAX_BODY_BYTES} bytes.`),
    }),
  );
  app.post('/api/boards', (context) => createBoard(ports, context));
  app.post('/api/boards/:id/session', (context) => openSession(ports, context));
  app.all('/api/*', (context) =>
    answerError(context, 404, 'not-found', 'There is nothing at this address.'),
  );
  app.get('/healthz', (context) => context.text('ok\n'));
  app.get('/readyz', (context) =>
    ports.isReady() ? context.text('ready\n') : context.text('not ready\n', 503),
  );
  app.get('/metrics', async (context) => {
    const { registry } = ports.metrics;
    return context.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType });
  });
  app.get('*', (context) => answerPage(ports.webApp, context));
  return app;
}

/** No cookie gives any right here; still, a foreign page gets no answer out of this server. */
function guardApi(ports: HttpPorts) {
  return async (context: Context, next: () => Promise<void>): Promise<Response | void> => {
    const origins = ports.origins();
    const host = context.req.header('Host');
    if (!origins.allowsHost(host) || !origins.allows(context.req.header('Origin'))) {
      const message = 'This server does not answer pages of that origin; see WEFT_ORIGINS.';
      return answerError(context, 403, 'foreign-origin', message);
    }
    if (!(context.req.header('Content-Type') ?? '').startsWith('application/json')) {
      return answerError(context, 400, 'bad-request', 'Expected Content-Type: application/json.');
    }
    context.header('Cache-Control', 'no-store');
    return next();
  };
}

async function createBoard(ports: HttpPorts, context: Context): Promise<Response> {
  const address = addressOf(context);
  if (ports.boardCreation === 'nobody') {
    return answerError(context, 403, 'creation-closed', 'New boards are switched off here.');
  }
  if (!ports.limits.newBoards.allows(address)) return answerTooMany(context);
  const body = parseNewBoardBody(await readJson(context));
  if (!body.ok) return answerError(context, 400, 'bad-request', body.refusal);
  ports.limits.newBoards.count(address);
  const { title, template, lineage } = body.value;
  const created = await ports.access.createBoard({ title, template, lineage });
  if (!created.ok) {
    return answerError(context, 400, 'bad-request', `There is no template "${template}".`);
  }
  const { id, links } = created.value;
  const board = { id, lineage: created.value.lineage, links: linksOf(ports, context, id, links) };
  return context.json(board, 201);
}

async function openSession(ports: HttpPorts, context: Context): Promise<Response> {
  const address = addressOf(context);
  const { wrongSecrets, sessions } = ports.limits;
  if (!wrongSecrets.allows(address) || !sessions.allows(address)) return answerTooMany(context);
  sessions.count(address);
  const id = context.req.param('id');
  if (!isId(id)) return answerRefusal(context, 'no-such-board');
  const body = parseSessionBody(await readJson(context));
  if (!body.ok) return answerError(context, 400, 'bad-request', body.refusal);
  const { secret, name, resume, lineage } = body.value;
  const board = brandId<typeof id>(id);
  const opened = await ports.access.openSession({ board, secret, name, resume, lineage });
  ports.metrics.sessions.inc({ outcome: opened.ok ? 'opened' : opened.refusal });
  if (!opened.ok) {
    if (opened.refusal !== 'lineage-mismatch') wrongSecrets.count(address);
    return answerRefusal(context, opened.refusal);
  }
  const { links, ...session } = opened.value;
  return context.json({ ...session, links: linksOf(ports, context, id, links) });
}

function linksOf(
  ports: HttpPorts,
  context: Context,
  board: string,
  secrets: LinkSecrets,
): Readonly<Record<string, string>> {
  const origin = ports.origins().originFor(context.req.header('Host'));
  const roles: readonly Role[] = ['facilitator', 'editor', 'viewer'];
  return Object.fromEntries(
    roles.flatMap((role) => {
      const secret = secrets[role];
      return secret === undefined ? [] : [[LINK_NAMES[role], `${origin}/b/${board}#${secret}`]];
    }),
  );
}

function answerPage(webApp: WebApp, context: Context): Response {
  const acceptsGzip = /\bgzip\b/.test(context.req.header('Accept-Encoding') ?? '');
  const answer = webApp.answer(context.req.path, { acceptsGzip });
  if (answer === undefined) return context.text('Not found\n', 404);
  return new Response(new Uint8Array(answer.body), {
    status: answer.status,
    headers: { ...answer.headers, 'Content-Security-Policy': answer.policy },
  });
}

async function readJson(context: Context): Promise<unknown> {
  try {
    return await context.req.json();
  } catch {
    return undefined;
  }
}

/** The peer's own address. Headers of proxies are not believed. */
function addressOf(context: Context): string {
  return getConnInfo(context).remote.address ?? 'unknown';
}

function answerRefusal(context: Context, refusal: SessionRefusal): Response {
  switch (refusal) {
    case 'no-such-board':
      return answerError(context, 404, refusal, 'There is no board at this address.');
    case 'wrong-secret':
      return answerError(context, 403, refusal, 'This link does not open the board.');
    case 'lineage-mismatch':
      return answerError(context, 409, refusal, 'The board was replaced by another history.');
    default:
      return unreachable(refusal);
  }
}

function answerTooMany(context: Context): Response {
  context.header('Retry-After', '60');
  return answerError(context, 429, 'too-many-requests', 'Too many attempts. Wait a minute.');
}

function answerError(
  context: Context,
  status: 400 | 403 | 404 | 409 | 413 | 429 | 500,
  code: ErrorCode,
  message: string,
): Response {
  return context.json({ error: { code, message } }, status);
}
