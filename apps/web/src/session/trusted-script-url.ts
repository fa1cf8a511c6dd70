/** The scripts that Weft itself starts: the service worker, and workers of the build. */
const OWN_SCRIPT = /^\/(sw\.js|assets\/[\w.-]+\.js)$/;

interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrlPolicy;
}

/** By page: it is allowed one policy, which the first who asks makes. */
const MADE = new WeakMap<object, (url: string) => string>();

/**
 * What passes an address through the one Trusted Types policy of the page, `weft`: the
 * Content-Security-Policy allows no second one. It refuses, by an exception, every address that is
 * not a script of our own.
 */
export function ownScriptUrls(): (url: string) => string {
  const known = MADE.get(globalThis);
  if (known !== undefined) return known;
  const made = createScriptUrls();
  MADE.set(globalThis, made);
  return made;
}

function createScriptUrls(): (url: string) => string {
  const createScriptURL = (url: string): string => {
    const { origin, pathname } = new URL(url, location.href);
    if (origin === location.origin && OWN_SCRIPT.test(pathname)) return url;
    throw new TypeError(`Not a script of Weft: ${url}`);
  };
  const policy = parseTrustedTypes()?.createPolicy('weft', { createScriptURL });
  if (policy === undefined) return createScriptURL;
  return (url) => brandScriptUrl(policy.createScriptURL(url));
}

/** The platform's Trusted Types; undefined where it has none. */
function parseTrustedTypes(): TrustedTypes | undefined {
  return Reflect.get(globalThis, 'trustedTypes') as TrustedTypes | undefined;
}

/** Browsers take a trusted address wherever the types say text. */
function brandScriptUrl(trusted: unknown): string {
  return trusted as string;
}
