import { describe, expect, it } from 'vitest';
import {
  TextBinding,
  type LiveText,
  type LiveTextEvent,
  type LiveTransaction,
  type TextElement,
} from './text-binding.ts';
import type { DeltaStep } from './text-change.ts';

/** A shared text in memory: one transaction per call, as if it came from this tab or another. */
class MemoryText implements LiveText {
  #value: string;
  #origin: unknown = 'somebody else';
  readonly #listeners = new Set<(event: LiveTextEvent, transaction: LiveTransaction) => void>();
  readonly written: string[] = [];

  constructor(value: string) {
    this.#value = value;
  }

  readonly doc = {
    transact: (change: () => void, origin: unknown): void => {
      const before = this.#origin;
      this.#origin = origin;
      change();
      this.#origin = before;
    },
  };

  toString(): string {
    return this.#value;
  }

  insert(at: number, text: string): void {
    this.#value = this.#value.slice(0, at) + text + this.#value.slice(at);
    this.written.push(`+${text}@${at.toString()}`);
    this.#tell([{ retain: at }, { insert: text }]);
  }

  delete(at: number, length: number): void {
    this.#value = this.#value.slice(0, at) + this.#value.slice(at + length);
    this.written.push(`-${length.toString()}@${at.toString()}`);
    this.#tell([{ retain: at }, { delete: length }]);
  }

  observe(listener: (event: LiveTextEvent, transaction: LiveTransaction) => void): void {
    this.#listeners.add(listener);
  }

  unobserve(listener: (event: LiveTextEvent, transaction: LiveTransaction) => void): void {
    this.#listeners.delete(listener);
  }

  #tell(delta: readonly DeltaStep[]): void {
    for (const listener of this.#listeners) listener({ delta }, { origin: this.#origin });
  }
}

class MemoryElement implements TextElement {
  value = '';
  selectionStart: number | null = 0;
  selectionEnd: number | null = 0;

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }

  /** The element as the browser leaves it after typing: new text, caret behind it. */
  type(value: string, caret: number): void {
    this.value = value;
    this.setSelectionRange(caret, caret);
  }
}

function tied(value: string): { text: MemoryText; element: MemoryElement; binding: TextBinding } {
  const text = new MemoryText(value);
  const element = new MemoryElement();
  return { text, element, binding: new TextBinding(text, element, 'this tab') };
}

describe('a text field tied to a shared text', () => {
  it('shows the text and writes only what was typed', () => {
    const { text, element, binding } = tied('Guest checkout');
    expect(element.value).toBe('Guest checkout');
    element.type('Guest  checkout', 6);
    binding.input();
    element.type('Guest x checkout', 7);
    binding.input();
    expect(text.toString()).toBe('Guest x checkout');
    expect(text.written).toEqual(['+ @5', '+x@6']);
  });

  it('keeps the caret on its word when somebody else types', () => {
    const { text, element } = tied('Guest checkout');
    element.setSelectionRange(6, 9);
    text.insert(0, 'New: ');
    expect(element.value).toBe('New: Guest checkout');
    expect([element.selectionStart, element.selectionEnd]).toEqual([11, 14]);
    text.insert(16, '!');
    expect([element.selectionStart, element.selectionEnd]).toEqual([11, 14]);
  });

  it('leaves an input method alone and brings both texts together afterwards', () => {
    const { text, element, binding } = tied('ab');
    element.type('ab', 2);
    binding.compositionStart();
    element.type('ab´', 3);
    binding.input();
    text.insert(0, 'XY');
    expect(element.value).toBe('ab´');
    element.type('abé', 3);
    binding.compositionEnd();
    expect(text.toString()).toBe('XYabé');
    expect(element.value).toBe('XYabé');
    expect(element.selectionStart).toBe(5);
  });

  it('writes what was being composed when it ends, and nothing after that', () => {
    const { text, element, binding } = tied('a');
    binding.compositionStart();
    element.type('aé', 2);
    binding.close();
    binding.close();
    expect(text.toString()).toBe('aé');
    element.type('aéx', 3);
    binding.input();
    text.insert(0, 'Z');
    expect(text.toString()).toBe('Zaé');
    expect(element.value).toBe('aéx');
  });
});
