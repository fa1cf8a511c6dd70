import { describe, expect, it } from 'vitest';
import { currentLaterMessages } from '../../messages/later.ts';
import type { BoardVersion, VersionOrigin } from '../../session/board-versions.ts';
import { makerOfVersion, nameOfVersion, versionsByDay } from './version-words.ts';

const words = currentLaterMessages();
const made = (origin: VersionOrigin, madeAtMs = 0): BoardVersion => ({
  id: 'v',
  origin,
  madeAtMs,
  throughSeq: 0,
});

describe('versions in words', () => {
  it('have the name somebody gave, or that of what made them', () => {
    const said = (origin: VersionOrigin): readonly string[] => {
      const version = made(origin);
      return [nameOfVersion(version, words), makerOfVersion(version, words)];
    };
    expect(said({ kind: 'person', name: 'Before lunch', userName: 'Ada' })).toEqual([
      'Before lunch',
      'kept by Ada',
    ]);
    expect(said({ kind: 'person', name: 'Before lunch', userName: '' })[1]).toBe(
      'kept by somebody',
    );
    expect(said({ kind: 'phase', ended: 'refinement' })[0]).toBe('End of Refinement');
    expect(said({ kind: 'phase', ended: 'open' })[0]).toBe('Before the first phase');
    expect(said({ kind: 'hour' })).toEqual(['Made by itself', 'after an hour with changes']);
  });

  it('stand under their days in the order given', () => {
    const hour: VersionOrigin = { kind: 'hour' };
    const days = versionsByDay([made(hour, 9), made(hour, 7), made(hour, 2)], (atMs) =>
      atMs > 5 ? 'Today' : 'Yesterday',
    );
    expect(days.map(({ name, versions }) => [name, versions.length])).toEqual([
      ['Today', 2],
      ['Yesterday', 1],
    ]);
  });
});
