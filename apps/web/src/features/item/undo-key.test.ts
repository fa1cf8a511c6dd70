import { describe, expect, it } from 'vitest';
import { undoKeyOf } from './undo-key.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('undo keys in texts', () => {
  it('are the usual ones, with Ctrl or ⌘, by the produced character', () => {
    expect(undoKeyOf({ ...none, key: 'z', ctrlKey: true })).toBe('undo');
    expect(undoKeyOf({ ...none, key: 'Z', metaKey: true, shiftKey: true })).toBe('redo');
    expect(undoKeyOf({ ...none, key: 'z', ctrlKey: true, shiftKey: true })).toBe('redo');
    expect(undoKeyOf({ ...none, key: 'y', ctrlKey: true })).toBe('redo');
  });

  it('are not plain letters, nor what Alt makes of them', () => {
    expect(undoKeyOf({ ...none, key: 'z' })).toBeUndefined();
    expect(undoKeyOf({ ...none, key: 'y', ctrlKey: true, altKey: true })).toBeUndefined();
    expect(undoKeyOf({ ...none, key: 'a', ctrlKey: true })).toBeUndefined();
  });
});
