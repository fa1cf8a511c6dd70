import { describe, expect, it } from 'vitest';
import { lockFaults } from '../../scripts/lock-faults.ts';

const SOUND = {
  packages: {
    '': { optionalDependencies: { fast: '1' } },
    'node_modules/fast': { version: '1', optionalDependencies: { 'fast-linux': '1' } },
    'node_modules/fast/node_modules/fast-linux': { version: '1' },
    'node_modules/@weft/low': { resolved: 'packages/low', link: true },
    'node_modules/yjs': { version: '13' },
  },
};

function faultsWith(changes: Readonly<Record<string, unknown>>): string[] {
  return lockFaults({ packages: { ...SOUND.packages, ...changes } }, ['yjs']);
}

describe('the check of the lock file', () => {
  it('finds nothing in a sound lock', () => {
    expect(faultsWith({})).toEqual([]);
  });

  it('finds an optional dependency that was dropped in silence', () => {
    const faults = faultsWith({
      'node_modules/fast': { optionalDependencies: { 'fast-linux': '1', 'fast-win32': '1' } },
    });
    expect(faults).toEqual(['fast-win32 is wanted by node_modules/fast, but not locked']);
  });

  it('finds a download address', () => {
    const faults = faultsWith({
      'node_modules/slow': { resolved: 'https://example.org/slow.tgz' },
    });
    expect(faults).toEqual([expect.stringContaining('node_modules/slow has a download address')]);
  });

  it('finds a second copy, and a missing one, of a package that must exist once', () => {
    expect(faultsWith({ 'node_modules/fast/node_modules/yjs': { version: '14' } })).toEqual([
      expect.stringContaining('yjs must be locked once, not 2 times'),
    ]);
    expect(lockFaults({ packages: { a: {} } }, ['yjs'])).toHaveLength(1);
  });

  it('finds that there is nothing locked at all', () => {
    expect(lockFaults({}, ['yjs'])).toEqual(['no packages are locked']);
  });
});
