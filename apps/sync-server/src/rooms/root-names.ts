/** The root containers of a board; `ext` is for extensions and other clients. */
const ROOT_NAMES: ReadonlySet<string> = new Set([
  'meta',
  'items',
  'dependencies',
  'teams',
  'sprints',
  'people',
  'criteria',
  'decisions',
  'events',
  'canvas',
  'comments',
  'judgements',
  'integration',
  'improvements',
  'ext',
]);

/** Long texts are roots named by their entity. */
const TEXT_ROOT = /^text:[0-9A-HJKMNP-TV-Z]{26}:[a-z][a-zA-Z]{0,31}$/;

/** True for the name of a root container that a board may have. */
export function isRootName(name: string): boolean {
  return ROOT_NAMES.has(name) || TEXT_ROOT.test(name);
}
