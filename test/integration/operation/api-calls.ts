import { openSession, secretOf, type TestBoard, type TestSession } from '../board-access.ts';

export type LinkName = keyof TestBoard['links'];

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** One request to the API with a token; `body` undefined sends none, bytes go as they are. */
export async function call(
  url: string,
  method: string,
  { token, body }: { readonly token?: string | undefined; readonly body?: unknown } = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: {
      'Content-Type': 'application/json',
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
    },
    ...(body !== undefined && {
      body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
    }),
  });
  return { status: response.status, body: await bodyOf(response) };
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.headers.get('Content-Type')?.startsWith('image/') === true) {
    return new Uint8Array(await response.arrayBuffer());
  }
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

/** Calls about one board, as whoever has one of its links. */
export class BoardCaller {
  readonly session: TestSession;
  readonly #base: string;

  private constructor(base: string, session: TestSession) {
    this.#base = base;
    this.session = session;
  }

  static async open(
    serverUrl: string,
    board: TestBoard,
    link: LinkName = 'facilitate',
  ): Promise<BoardCaller> {
    const session = await openSession(serverUrl, board.links[link]);
    return new BoardCaller(`${serverUrl}/api/boards/${board.id}`, session);
  }

  call(method: string, path: string, body?: unknown): Promise<Answer> {
    return call(`${this.#base}${path}`, method, { token: this.session.token, body });
  }
}

/** Status of an attempt to exchange a link for a token. */
export async function sessionStatus(serverUrl: string, link: string): Promise<number> {
  const { pathname } = new URL(link);
  const url = `${serverUrl}/api/boards/${pathname.slice('/b/'.length)}/session`;
  const { status } = await call(url, 'POST', { body: { secret: secretOf(link), name: 'Ada' } });
  return status;
}

/** The links in an answer. */
export function parseLinks(body: unknown): TestBoard['links'] {
  return (body as { readonly links: TestBoard['links'] }).links;
}

/** The error code in an answer. */
export function errorCode(body: unknown): string | undefined {
  return (body as { readonly error?: { readonly code: string } }).error?.code;
}
