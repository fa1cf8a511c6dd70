import { describe, expect, it } from 'vitest';
import { droppedFiles, pastedText } from './board-intake.ts';

/** What the browser hands over with a drop or a paste. */
function transfer(text: string, ...files: File[]): Pick<DataTransfer, 'files' | 'getData'> {
  const list = Object.assign([...files], { item: (index: number) => files[index] ?? null });
  return { files: list, getData: () => text };
}

describe('what comes onto the board', () => {
  const file = new File(['Title'], 'a.csv');

  it('is an import for files, and nothing for what is no file', () => {
    expect(droppedFiles(transfer('', file))).toEqual({ kind: 'import', files: [file] });
    expect(droppedFiles(transfer('words'))).toBeUndefined();
    expect(droppedFiles(null)).toBeUndefined();
  });

  it('is an import for pasted words, or for files copied elsewhere', () => {
    expect(pastedText(transfer('One\nTwo'))).toEqual({ kind: 'import', text: 'One\nTwo' });
    expect(pastedText(transfer(' ', file))).toEqual({ kind: 'import', files: [file] });
    expect(pastedText(transfer(''))).toBeUndefined();
  });
});
