import * as v from 'valibot';
import { LIMITS, done, refused, type Result } from '@weft/domain';
import { USER_NAME_MAX_CHARS, isLineage } from '@weft/sync-protocol';

/** Body of `POST /api/boards`. */
export interface NewBoardBody {
  readonly title?: string | undefined;
  readonly template: string;
  readonly lineage?: string | undefined;
}

/** Body of `POST /api/boards/:id/session`. */
export interface SessionBody {
  readonly secret: string;
  readonly name: string;
  readonly resume?: string | undefined;
  readonly lineage?: string | undefined;
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
});

const SESSION = v.strictObject({
  secret: v.pipe(v.string(), v.maxLength(64)),
  name: v.pipe(v.string(), v.trim(), v.maxLength(USER_NAME_MAX_CHARS)),
  resume: v.optional(v.pipe(v.string(), v.maxLength(2_048))),
  lineage: LINEAGE,
});

/** The body, or a sentence that says which field is wrong; unknown fields are refused. */
export function parseNewBoardBody(value: unknown): Result<NewBoardBody, string> {
  return resultOf(v.safeParse(NEW_BOARD, objectOf(value)));
}

/** The body, or a sentence that says which field is wrong; unknown fields are refused. */
export function parseSessionBody(value: unknown): Result<SessionBody, string> {
  return resultOf(v.safeParse(SESSION, objectOf(value)));
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
