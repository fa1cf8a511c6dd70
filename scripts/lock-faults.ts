/** One entry of a lock file (version 3), as far as the checks need it. */
interface LockEntry {
  readonly link: boolean;
  readonly resolved: string | undefined;
  readonly optionalDependencies: readonly string[];
}

/**
 * What is wrong with a `package-lock.json`, one line each:
 * - an optional dependency that is wanted but not locked: `npm ci` then fails on the platforms that need it, or
 *   everywhere, while the machine that wrote the lock notices nothing;
 * - a download address: the lock must work with whatever registry a machine is set up for;
 * - a package that must exist once (`singles`) locked in several places: two copies of Yjs do not recognise each
 *   other's types, and documents break in ways no test of one copy shows.
 */
export function lockFaults(lock: unknown, singles: readonly string[]): string[] {
  const entries = parseEntries(lock);
  if (entries.size === 0) return ['no packages are locked'];
  const faults: string[] = [];
  for (const [folder, entry] of entries) {
    for (const name of entry.optionalDependencies) {
      if (!isLockedFor(entries, folder, name)) {
        faults.push(`${name} is wanted by ${folder === '' ? 'the root' : folder}, but not locked`);
      }
    }
    if (!entry.link && entry.resolved !== undefined) {
      faults.push(`${folder} has a download address: ${entry.resolved}`);
    }
  }
  for (const name of singles) {
    const places = [...entries.keys()].filter(
      (folder) => folder === `node_modules/${name}` || folder.endsWith(`/node_modules/${name}`),
    );
    if (places.length !== 1) {
      faults.push(`${name} must be locked once, not ${places.length} times: ${places.join(', ')}`);
    }
  }
  return faults;
}

/** Node looks for a package beside the one that wants it, then in each folder above. */
function isLockedFor(
  entries: ReadonlyMap<string, LockEntry>,
  folder: string,
  name: string,
): boolean {
  let above = folder;
  for (;;) {
    const place = above === '' ? `node_modules/${name}` : `${above}/node_modules/${name}`;
    if (entries.has(place)) return true;
    if (above === '') return false;
    const end = above.lastIndexOf('/node_modules/');
    above = end < 0 ? '' : above.slice(0, end);
  }
}

function parseEntries(lock: unknown): ReadonlyMap<string, LockEntry> {
  const packages = fieldsOf(fieldsOf(lock).get('packages'));
  return new Map(
    [...packages].map(([folder, value]) => {
      const fields = fieldsOf(value);
      const resolved = fields.get('resolved');
      return [
        folder,
        {
          link: fields.get('link') === true,
          resolved: typeof resolved === 'string' ? resolved : undefined,
          optionalDependencies: [...fieldsOf(fields.get('optionalDependencies')).keys()],
        },
      ];
    }),
  );
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(
    typeof value === 'object' && value !== null ? Object.entries(value) : [],
  );
}
