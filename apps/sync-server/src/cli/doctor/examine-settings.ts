import { SETTING_NAMES, readConfig, type ServerConfig } from '../../config.ts';
import type { Diagnosis, Examination, Patient } from './diagnosis.ts';

/** Settings that the server would not start with. Everything else can be looked at only when there is none. */
export function examineSettings({ environment }: Patient): readonly Diagnosis[] {
  const misspelt = Object.keys(environment).filter(
    (name) => name.startsWith('WEFT_') && !SETTING_NAMES.includes(name),
  );
  if (misspelt.length > 0) return misspelt.map(misspeltSetting);
  const config = readConfig(environment);
  if (config.ok) return [];
  const { refusal } = config;
  if (refusal.includes('set WEFT_ORIGINS')) {
    return [
      {
        id: 'origins-missing',
        fault: refusal,
        mend: 'Set WEFT_ORIGINS to what stands in the address bar, for example https://weft.example; or HOST to 127.0.0.1.',
      },
    ];
  }
  if (refusal.includes('set WEFT_CREATE')) {
    return [
      {
        id: 'creation-open',
        fault: refusal,
        mend: 'Set WEFT_CREATE=nobody, or WEFT_CREATE=anyone if whoever reaches the server may fill its disk.',
      },
    ];
  }
  return [{ id: 'setting-wrong', fault: refusal, mend: 'Correct the setting it names.' }];
}

/** Settings that work, and do something else than people think. */
export const examineOrigins: Examination = (_patient, { origins }) =>
  origins
    .filter((origin) => origin.startsWith('http://') && !isLoopback(new URL(origin).hostname))
    .map((origin) => ({
      id: 'origin-without-tls',
      fault: `WEFT_ORIGINS holds ${origin}: browsers give a page without TLS no offline start and no protection.`,
      mend: `Put a proxy with a certificate in front, and write ${origin.replace('http:', 'https:')}.`,
    }));

/** Behind a proxy on this machine every person has the address of the proxy. */
export const examineProxies: Examination = (_patient, config) =>
  isBehindLocalProxy(config) && config.proxies.length === 0
    ? [
        {
          id: 'proxy-not-listed',
          fault: `The server listens on ${config.host} and people come from ${config.origins.join(', ')}: all of them share one address, and its limits.`,
          mend: 'Set WEFT_PROXIES to the address of the proxy, for example 127.0.0.1, and let it write X-Forwarded-For.',
        },
      ]
    : [];

function isBehindLocalProxy({ host, origins }: ServerConfig): boolean {
  return isLoopback(host) && origins.some((origin) => !isLoopback(new URL(origin).hostname));
}

/** True for names and addresses of this machine. */
export function isLoopback(host: string): boolean {
  return ['127.0.0.1', '::1', '[::1]', 'localhost'].includes(host);
}

function misspeltSetting(name: string): Diagnosis {
  const [nearest = ''] = SETTING_NAMES.toSorted((a, b) => distance(a, name) - distance(b, name));
  return {
    id: 'setting-misspelt',
    fault: `${name} is no setting of Weft.`,
    mend: `Did you mean ${nearest}? Known: HOST, PORT, ${SETTING_NAMES.join(', ')}.`,
  };
}

/** Fewest letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
