import { resolve } from 'node:path';
import { done, refused, type Result } from '@weft/domain';
import { readServiceUrls, type ServiceUrls } from './cluster/service-urls.ts';
import { isNetwork } from './transport/client-address.ts';

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
  /** Bytes of all images of one board at most. */
  readonly assetBytesPerBoard: number;
  /** Addresses and networks of proxies in front; what they say of an address is believed. */
  readonly proxies: readonly string[];
}

/** Names of the settings beside `HOST` and `PORT`. */
export const SETTING_NAMES: readonly string[] = [
  'WEFT_DATA',
  'WEFT_ORIGINS',
  'WEFT_CREATE',
  'WEFT_ASSETS_PER_BOARD_MIB',
  'WEFT_PROXIES',
  'WEFT_POSTGRES',
  'WEFT_REDIS',
];
/** Beyond 20 GiB for one board somebody has mistaken the unit. */
const MOST_ASSETS_MIB = 20_000;
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `HOST`, `PORT` and {@link SETTING_NAMES}. Refuses with one line that names
 * the variable, what it holds and what was expected. A misspelt name is refused too: a setting that
 * does nothing is worse than none.
 */
export function readConfig(environment: Environment): Result<ServerConfig, string> {
  const unknown = Object.keys(environment).find(
    (name) => name.startsWith('WEFT_') && !SETTING_NAMES.includes(name),
  );
  if (unknown !== undefined) {
    return refused(
      `${unknown} is no setting of Weft. Known: HOST, PORT, ${SETTING_NAMES.join(', ')}.`,
    );
  }
  const host = environment['HOST'] ?? '127.0.0.1';
  const port = readNumber(environment['PORT'] ?? '4747', 65_535);
  if (port === undefined) {
    return refused(`PORT is "${environment['PORT']}"; expected a number from 0 to 65535.`);
  }
  const origins = readList(environment['WEFT_ORIGINS']);
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
  const assetsMib = readNumber(environment['WEFT_ASSETS_PER_BOARD_MIB'] ?? '200', MOST_ASSETS_MIB);
  if (assetsMib === undefined) {
    return refused(
      `WEFT_ASSETS_PER_BOARD_MIB is "${environment['WEFT_ASSETS_PER_BOARD_MIB']}"; expected a number from 0 to ${MOST_ASSETS_MIB}.`,
    );
  }
  const proxies = readList(environment['WEFT_PROXIES']);
  const badProxy = proxies.find((text) => !isNetwork(text));
  if (badProxy !== undefined) {
    return refused(
      `WEFT_PROXIES holds "${badProxy}"; expected addresses or networks such as 10.0.0.0/8, separated by commas.`,
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
    assetBytesPerBoard: assetsMib * 1_048_576,
    proxies,
  });
}

function readList(text: string = ''): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readNumber(text: string, most: number): number | undefined {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return number <= most ? number : undefined;
}

function isOrigin(text: string): boolean {
  return (
    URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text
  );
}
