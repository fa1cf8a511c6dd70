import { createYDoc, openState } from '@weft/board-doc';
import { describe, expect, it } from 'vitest';
import { TimeAway } from './time-away.ts';

const AT_MS = 1_700_000_000_000;

function lost(waiting: number): Parameters<TimeAway['follow']>[0] {
  return { kind: 'offline', waiting, lastContactAtMs: AT_MS, nextTryAtMs: undefined };
}

describe('time away', () => {
  it('ends with the board as it was before anything of others came in', () => {
    const doc = createYDoc();
    const away = new TimeAway({ doc });
    let told = 0;
    away.subscribe(() => (told += 1));
    away.follow(lost(2), true);
    doc.getMap('meta').set('title', 'Mine');
    away.follow({ kind: 'catching-up', waiting: 3 }, true);
    doc.getMap('meta').set('title', 'Theirs');
    away.follow({ kind: 'catching-up', waiting: 1 }, true);
    expect(away.ended).toBeUndefined();
    away.follow({ kind: 'saving', waiting: 1 }, true);
    expect(away.ended).toMatchObject({ sent: 3, sinceMs: AT_MS });
    expect(openState(away.ended?.before ?? new Uint8Array()).view.title).toBe('Mine');
    expect(told).toBe(1);
    away.forget();
    expect(away.ended).toBeUndefined();
    expect(told).toBe(2);
  });

  it('does not begin on a device that has no copy of the board', () => {
    const away = new TimeAway({ doc: createYDoc() });
    away.follow({ kind: 'catching-up', waiting: 0 }, false);
    away.follow({ kind: 'synced', confirmedAtMs: AT_MS }, true);
    expect(away.ended).toBeUndefined();
  });

  it('goes on while the connection comes and goes again', () => {
    const doc = createYDoc();
    const away = new TimeAway({ doc });
    away.follow(lost(0), true);
    away.follow({ kind: 'catching-up', waiting: 0 }, true);
    doc.getMap('meta').set('title', 'Half of what others did');
    away.follow(lost(0), true);
    away.follow({ kind: 'catching-up', waiting: 0 }, true);
    away.follow({ kind: 'synced', confirmedAtMs: AT_MS }, true);
    expect(openState(away.ended?.before ?? new Uint8Array()).view.title).toBe('');
  });
});
