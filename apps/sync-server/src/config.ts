import { resolve } from 'node:path';
import { done, refused, type Result } from '@weft/domain';
import { readServiceUrls, type ServiceUrls } from './cluster/service-urls.ts';

/** Who may make a new board. */
export type BoardCreation = 'anyone' | 'nobody';

/** Everything that can be set from outside, read once. */
export interface ServerConfig {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Absolute path of the data folder. */
  readonly dataFolder: string;
  /** What several servers of one Weft share. */
  readonly services: ServiceUrls;
  /** Origins whose pages may talk to this server; empty: its own loopback addresses. */
  readonly origins: readonly string[];
  readonly boardCreation: BoardCreation;
}

const KNOWN = ['WEFT_DATA', 'WEFT_ORIGINS', 'WEFT_CREATE', 'WEFT_POSTGRES', 'WEFT_REDIS'];
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `HOST`, `PORT`, `WEFT_DATA`, `WEFT_ORIGINS`, `WEFT_CREATE`,
 * `WEFT_POSTGRES`, `WEFT_REDIS`. Refuses with one line that names
 * the variable, what it holds and what was expected. A misspelt name is refused too: a setting that
 * does nothing is worse than none.
 */
export function readConfig(environment: Environment): Result<ServerConfig, string> {
  const unknown = Object.keys(environment).find(
    (name) => name.startsWith('WEFT_') && !KNOWN.includes(name),
  );
  if (unknown !== undefined) {
    return refused(`${unknown} is no setting of Weft. Known: HOST, PORT, ${KNOWN.join(', ')}.`);
  }
  const host = environment['HOST'] ?? '127.0.0.1';
  const port = readPort(environment['PORT'] ?? '4747');
  if (port === undefined) {
    return refused(`PORT is "${environment['PORT']}"; expected a number from 0 to 65535.`);
  }
  const originTexts = (environment['WEFT_ORIGINS'] ?? '').split(',').map((text) => text.trim());
  const origins = originTexts.filter((text) => text !== '');
  const badOrigin = origins.find((text) => !isOrigin(text));
  if (badOrigin !== undefined) {
    return refused(
      `WEFT_ORIGINS holds "${badOrigin}"; expected origins such as https://weft.example, separated by commas.`,
    );
  }
  const isPublic = !LOOPBACK.has(host);
  if (isPublic && origins.length === 0) {
    return refused(
      `HOST is "${host}", open to others; set WEFT_ORIGINS to the addresses people use.`,
    );
  }
  const creation = environment['WEFT_CREATE'] ?? (isPublic ? undefined : 'anyone');
  if (creation !== 'anyone' && creation !== 'nobody') {
    return refused(
      isPublic && creation === undefined
        ? `HOST is "${host}", open to others; set WEFT_CREATE to anyone or nobody: who may make new boards.`
        : `WEFT_CREATE is "${creation}"; expected anyone or nobody.`,
    );
  }
  const services = readServiceUrls(environment);
  if (!services.ok) return services;
  const dataFolder = resolve(environment['WEFT_DATA'] ?? './data');
  return done({
    host,
    port,
    dataFolder,
    services: services.value,
    origins,
    boardCreation: creation,
  });
}

function readPort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : undefined;
}

function isOrigin(text: string): boolean {
  return (
    URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text
  );
}
