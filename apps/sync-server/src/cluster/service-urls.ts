import { done, refused, type Result } from '@weft/domain';

/** Where boards and messages of several servers are; neither for a server that is alone. */
export interface ServiceUrls {
  readonly postgres: string | undefined;
  readonly redis: string | undefined;
}

const POSTGRES = /^postgres(ql)?:$/;
const REDIS = /^rediss?:$/;

/** Reads `WEFT_POSTGRES` and `WEFT_REDIS`. Refuses with one line that shows no password. */
export function readServiceUrls(
  environment: Readonly<Record<string, string | undefined>>,
): Result<ServiceUrls, string> {
  const postgres = environment['WEFT_POSTGRES'];
  const redis = environment['WEFT_REDIS'];
  if (postgres !== undefined && !isUrl(postgres, POSTGRES)) {
    return refused(
      'WEFT_POSTGRES is no address of PostgreSQL; expected one such as postgres://user:password@host:5432/weft.',
    );
  }
  if (redis !== undefined && !isUrl(redis, REDIS)) {
    return refused(
      'WEFT_REDIS is no address of Redis or Valkey; expected one such as redis://:password@host:6379.',
    );
  }
  if (redis !== undefined && postgres === undefined) {
    return refused(
      'WEFT_REDIS is set and WEFT_POSTGRES is not; several servers share boards in PostgreSQL only.',
    );
  }
  return done({ postgres, redis });
}

function isUrl(text: string, protocol: RegExp): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return protocol.test(url.protocol) && url.hostname !== '';
}
