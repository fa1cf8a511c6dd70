import * as v from 'valibot';
import { LIMITS, brandId, done, isId, refused, type ItemId, type Result } from '@weft/domain';
import {
  PHASES,
  ROLES,
  USER_COLOR_COUNT,
  USER_NAME_MAX_CHARS,
  isLineage,
  type Phase,
  type Role,
} from '@weft/sync-protocol';
import { VERSION_LIMITS } from '../versions/version-limits.ts';
import { MAX_FILE_BYTES } from './routes/api-route.ts';

/** Body of `POST /api/boards`. */
export interface NewBoardBody {
  readonly title: string | undefined;
  readonly template: string;
  readonly lineage: string | undefined;
  /** The document of a board that began on a device: one Yjs update. Comes with its lineage. */
  readonly file: Uint8Array | undefined;
}

/** Body of `POST /api/boards/:id/session`. */
export interface SessionBody {
  readonly secret: string;
  readonly name: string;
  readonly resume: string | undefined;
  readonly lineage: string | undefined;
  /** The colour the person wishes to have, 0 to 8; undefined: whichever. */
  readonly color: number | undefined;
}

/** Body of `POST /api/boards/:id/links/:role/rotate`. */
export interface ReplacementBody {
  readonly secret: string | undefined;
  readonly expiresAtMs: number | undefined;
}

const LINEAGE = v.optional(
  v.pipe(
    v.string(),
    v.check((text) => isLineage(text), 'expected 32 hex digits'),
  ),
);

const NEW_BOARD = v.strictObject({
  title: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LIMITS.nameChars))),
  template: v.optional(v.pipe(v.string(), v.maxLength(40)), 'blank'),
  lineage: LINEAGE,
  file: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(Math.ceil(MAX_FILE_BYTES / 3) * 4),
      v.check((text) => isBase64(text), 'base64'),
    ),
  ),
});

const SESSION = v.strictObject({
  secret: v.pipe(v.string(), v.maxLength(64)),
  name: v.pipe(v.string(), v.trim(), v.maxLength(USER_NAME_MAX_CHARS)),
  resume: v.optional(v.pipe(v.string(), v.maxLength(2_048))),
  lineage: LINEAGE,
  color: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(USER_COLOR_COUNT - 1)),
  ),
});

const REPLACEMENT = v.strictObject({
  secret: v.optional(v.pipe(v.string(), v.maxLength(64))),
  expiresAtMs: v.optional(v.pipe(v.number(), v.safeInteger())),
});

const PHASE = v.strictObject({ phase: v.picklist(PHASES) });

const VERSION = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(VERSION_LIMITS.nameChars)),
});

const PURGE = v.strictObject({
  items: v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.check((text) => isId(text), 'ids of PBIs'),
      ),
    ),
    v.minLength(1),
    v.maxLength(LIMITS.items),
  ),
});

/** The body, or a sentence that says which field is wrong; unknown fields are refused. */
export function parseNewBoardBody(value: unknown): Result<NewBoardBody, string> {
  const parsed = resultOf(v.safeParse(NEW_BOARD, objectOf(value)));
  if (!parsed.ok) return parsed;
  const { title, template, lineage, file } = parsed.value;
  const body = { title, template, lineage, file: undefined };
  if (file === undefined) return done(body);
  if (lineage === undefined) return refused('lineage: expected with a file.');
  if (title !== undefined || template !== 'blank') {
    return refused('file: expected without title and template.');
  }
  return done({ ...body, file: new Uint8Array(Buffer.from(file, 'base64')) });
}

/** The body, or a sentence that says which field is wrong; unknown fields are refused. */
export function parseReplacementBody(value: unknown): Result<ReplacementBody, string> {
  const parsed = resultOf(v.safeParse(REPLACEMENT, objectOf(value)));
  if (!parsed.ok) return parsed;
  const { secret, expiresAtMs } = parsed.value;
  return done({ secret, expiresAtMs });
}

/** The body, or a sentence that says which field is wrong; unknown fields are refused. */
export function parsePhaseBody(value: unknown): Result<{ readonly phase: Phase }, string> {
  return resultOf(v.safeParse(PHASE, objectOf(value)));
}

/** The body, or a sentence that says which field is wrong; unknown fields are refused. */
export function parsePurgeBody(
  value: unknown,
): Result<{ readonly items: readonly ItemId[] }, string> {
  const parsed = resultOf(v.safeParse(PURGE, objectOf(value)));
  if (!parsed.ok) return parsed;
  return done({ items: parsed.value.items.map((id) => brandId<ItemId>(id)) });
}

/** The body, or a sentence that says which field is wrong; unknown fields are refused. */
export function parseVersionBody(value: unknown): Result<{ readonly name: string }, string> {
  return resultOf(v.safeParse(VERSION, objectOf(value)));
}

/** The role a path names; undefined for any other text. */
export function parseRole(text: string | undefined): Role | undefined {
  return ROLES.find((role) => role === text);
}

/** The body, or a sentence that says which field is wrong; unknown fields are refused. */
export function parseSessionBody(value: unknown): Result<SessionBody, string> {
  const parsed = resultOf(v.safeParse(SESSION, objectOf(value)));
  if (!parsed.ok) return parsed;
  const { secret, name, resume, lineage, color } = parsed.value;
  return done({ secret, name, resume, lineage, color });
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

/** An array passes for an object without fields otherwise. */
function objectOf(value: unknown): unknown {
  return Array.isArray(value) ? undefined : value;
}

function resultOf<Schema extends v.GenericSchema>(
  parsed: v.SafeParseResult<Schema>,
): Result<v.InferOutput<Schema>, string> {
  if (parsed.success) return done(parsed.output);
  const [issue] = parsed.issues;
  const field = issue.path?.map((part) => String(part.key)).join('.') ?? 'body';
  return refused(`${field}: expected ${issue.expected ?? issue.message}.`);
}
