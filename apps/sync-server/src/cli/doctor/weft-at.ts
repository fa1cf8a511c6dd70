const PATIENCE_MS = 3_000;

/** True when a Weft answers there. */
export async function isWeftAt(host: string, port: number): Promise<boolean> {
  const shown = host.includes(':') ? `[${host}]` : host;
  return (await healthOf(`http://${shown}:${port}`)) === 'weft';
}

/** What is at an origin: a Weft, something else, or nothing that answers in time. */
export async function healthOf(origin: string): Promise<'weft' | 'other' | 'nothing'> {
  try {
    const answer = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return (await answer.text()) === 'ok\n' ? 'weft' : 'other';
  } catch {
    return 'nothing';
  }
}
