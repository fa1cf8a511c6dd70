/** Uses the HTTP API as a browser would. */

export interface TestBoard {
  readonly id: string;
  readonly lineage: string;
  readonly links: Readonly<Record<'facilitate' | 'edit' | 'view', string>>;
}

export interface TestSession {
  readonly token: string;
  readonly role: string;
  readonly user: { readonly id: string; readonly name: string; readonly color: number };
  readonly resume: string;
  readonly lineage: string;
  readonly expiresAtMs: number;
  readonly links: Readonly<Partial<Record<'facilitate' | 'edit' | 'view', string>>>;
}

export function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export async function createBoard(serverUrl: string, body: object = {}): Promise<TestBoard> {
  const response = await post(`${serverUrl}/api/boards`, body);
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
  return parseAs(await response.json());
}

/** The secret in a link. */
export function secretOf(link: string): string {
  return new URL(link).hash.slice(1);
}

export async function openSession(
  serverUrl: string,
  link: string,
  extra: object = {},
): Promise<TestSession> {
  const { pathname } = new URL(link);
  const url = `${serverUrl}/api/boards/${pathname.slice('/b/'.length)}/session`;
  const response = await post(url, { secret: secretOf(link), name: 'Ada', ...extra });
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  return parseAs(await response.json());
}

function parseAs<Value>(value: unknown): Value {
  return value as Value;
}
