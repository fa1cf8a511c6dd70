import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { errorText, type ServerLog } from '../telemetry/logger.ts';
import { answerError, type ErrorCode } from './routes/answers.ts';
import { API_ROUTES } from './routes/api-routes.ts';
import { FILE_BODY_BYTES, type ApiPorts, type ApiRoute } from './routes/api-route.ts';
import { runRoute } from './routes/authorize.ts';
import { DATA_POLICY, securityHeaders } from './security-headers.ts';
import type { WebApp } from './web-app.ts';

export interface HttpPorts extends ApiPorts {
  readonly webApp: WebApp;
  readonly log: ServerLog;
  /** Why this server should get no new people right now; empty: it is ready. */
  readonly notReady: () => readonly string[];
}

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
    return refuse(ports, context, 500, 'internal', 'Something went wrong on the server.');
  });
  app.use('/api/*', async (context, next) => {
    await next();
    if (context.res.status >= 400) await passOver(context.req.raw);
  });
  app.use('/api/*', guardApi(ports));
  for (const route of API_ROUTES) {
    const limit = bodyLimit({
      maxSize: route.maxBodyBytes,
      onError: (context) => {
        const message = `A body may have ${route.maxBodyBytes} bytes here.`;
        return refuse(ports, context, 413, 'too-large', message);
      },
    });
    app.on(route.method, route.path, expectJson(ports, route), limit, async (context) => {
      const answer = await runRoute(route, { ports, context, address: addressOf(ports, context) });
      if (answer.status >= 400) ports.metrics.httpRefusals.inc({ status: String(answer.status) });
      return answer;
    });
  }
  app.all('/api/*', (context) =>
    refuse(ports, context, 404, 'not-found', 'There is nothing at this address.'),
  );
  app.get('/healthz', (context) => context.text('ok\n'));
  app.get('/readyz', (context) => {
    const reasons = ports.notReady();
    if (reasons.length === 0) return context.text('ready\n');
    return context.text(reasons.map((reason) => `not ready: ${reason}\n`).join(''), 503);
  });
  app.get('/metrics', async (context) => {
    const { registry } = ports.metrics;
    return context.body(await registry.metrics(), 200, { 'Content-Type': registry.contentType });
  });
  app.get('*', (context) => answerPage(ports.webApp, context));
  return app;
}

/**
 * No cookie gives any right here; still, a foreign page gets no answer out of this server, and what a
 * form can send is no request of ours. Bodies are taken as they are: nothing is ever inflated.
 */
function guardApi(ports: HttpPorts) {
  return async (context: Context, next: () => Promise<void>): Promise<Response | void> => {
    const origins = ports.origins();
    const { req } = context;
    if (!origins.allowsHost(req.header('Host')) || !origins.allows(req.header('Origin'))) {
      const message = 'This server does not answer pages of that origin; see WEFT_ORIGINS.';
      return refuse(ports, context, 403, 'foreign-origin', message);
    }
    if ((req.header('Content-Encoding') ?? 'identity') !== 'identity') {
      const message = 'Send the body without Content-Encoding.';
      return refuse(ports, context, 415, 'encoded-body', message);
    }
    context.header('Cache-Control', 'no-store');
    return next();
  };
}

/** What a form can send is no JSON; and no form can send what takes bytes, which is no POST. */
function expectJson(ports: HttpPorts, { method, takes }: ApiRoute) {
  const hasJson = method !== 'GET' && method !== 'DELETE' && takes !== 'bytes';
  return async (context: Context, next: () => Promise<void>): Promise<Response | void> => {
    if (!hasJson || isJson(context.req.header('Content-Type') ?? '')) return next();
    const message = 'Expected Content-Type: application/json.';
    return refuse(ports, context, 400, 'bad-request', message);
  };
}

/** More than twice what any route takes is not read only to be forgotten: whoever sends it is cut off. */
const PASSED_OVER_MAX_BYTES = 2 * FILE_BODY_BYTES;
/** Nor for longer: a right that was refused must not hold a connection for the time of a whole request. */
const PASSED_OVER_MAX_MS = 5_000;

/**
 * Reads what is left of a body and forgets it, piece by piece: whoever still sends when the answer comes
 * would see a broken line in its place.
 */
async function passOver({ body, headers }: Request): Promise<void> {
  const length = headers.get('Content-Length');
  if (length === null || Number(length) > PASSED_OVER_MAX_BYTES) return;
  try {
    const signal = AbortSignal.timeout(PASSED_OVER_MAX_MS);
    await body?.pipeTo(new WritableStream(), { signal });
  } catch {
    // It was read already, takes too long, or the sender went away.
  }
}

function isJson(contentType: string): boolean {
  return /^application\/json *(;.*)?$/i.test(contentType);
}

function refuse(
  { metrics }: HttpPorts,
  context: Context,
  status: 400 | 403 | 404 | 413 | 415 | 500,
  code: ErrorCode,
  message: string,
): Response {
  metrics.httpRefusals.inc({ status: String(status) });
  return answerError(context, status, code, message);
}

function answerPage(webApp: WebApp, context: Context): Response {
  const acceptsGzip = /\bgzip\b/.test(context.req.header('Accept-Encoding') ?? '');
  const readsPages = /\btext\/html\b/.test(context.req.header('Accept') ?? '');
  const answer = webApp.answer(context.req.path, { acceptsGzip, readsPages });
  if (answer === undefined) return context.text('Not found\n', 404);
  return new Response(new Uint8Array(answer.body), {
    status: answer.status,
    headers: { ...answer.headers, 'Content-Security-Policy': answer.policy },
  });
}

function addressOf({ addresses }: HttpPorts, context: Context): string {
  return addresses.of(getConnInfo(context).remote.address, context.req.header('X-Forwarded-For'));
}
