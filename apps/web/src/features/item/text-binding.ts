import { positionAfter, textChange, type DeltaStep, type TextChange } from './text-change.ts';

/** The part of a shared text (a Y.Text) that a binding uses. */
export interface LiveText {
  toString(): string;
  insert(at: number, text: string): void;
  delete(at: number, length: number): void;
  observe(listener: (event: LiveTextEvent, transaction: LiveTransaction) => void): void;
  unobserve(listener: (event: LiveTextEvent, transaction: LiveTransaction) => void): void;
  readonly doc: { transact(change: () => void, origin: unknown): void } | null;
}

export interface LiveTextEvent {
  readonly delta: readonly DeltaStep[];
}

export interface LiveTransaction {
  readonly origin: unknown;
}

/** The part of an input or textarea that a binding uses. */
export interface TextElement {
  value: string;
  selectionStart: number | null;
  selectionEnd: number | null;
  setSelectionRange(start: number, end: number): void;
}

/**
 * Ties an input element to a shared text, character by character: what the person types is written
 * as the smallest replacement, what others type appears without moving the caret away from its
 * word. While an input method composes (accents, East Asian scripts) the element is left alone, and
 * what others typed meanwhile is brought in afterwards.
 */
export class TextBinding {
  readonly #text: LiveText;
  readonly #element: TextElement;
  /** Marks own transactions, so that their echo is not applied to the element a second time. */
  readonly #origin: unknown;
  /** The shared text as the element last agreed with it. */
  #agreed: string;
  #composing = false;
  #missed: (readonly DeltaStep[])[] = [];
  #closed = false;

  constructor(text: LiveText, element: TextElement, origin: unknown) {
    this.#text = text;
    this.#element = element;
    this.#origin = origin;
    this.#agreed = text.toString();
    element.value = this.#agreed;
    text.observe(this.#onShared);
  }

  /** To be called on every `input` event of the element. */
  input(): void {
    if (this.#composing || this.#closed) return;
    this.#write();
  }

  compositionStart(): void {
    this.#composing = true;
  }

  compositionEnd(): void {
    this.#composing = false;
    if (!this.#closed) this.#write();
  }

  /** Ends the tie. What was typed is written. Safe to call twice. */
  close(): void {
    if (this.#closed) return;
    if (this.#composing) this.#write();
    this.#closed = true;
    this.#text.unobserve(this.#onShared);
  }

  readonly #onShared = (event: LiveTextEvent, transaction: LiveTransaction): void => {
    if (transaction.origin === this.#origin) return;
    if (this.#composing) {
      this.#missed.push([...event.delta]);
      return;
    }
    this.#show([event.delta]);
  };

  #write(): void {
    const element = this.#element;
    const caret = element.selectionEnd ?? element.value.length;
    const typed = textChange(this.#agreed, element.value, caret);
    const missed = this.#missed;
    this.#missed = [];
    if (typed !== undefined) this.#apply(moved(typed, missed));
    if (missed.length > 0) this.#show(missed);
    this.#agreed = element.value;
  }

  #apply(change: TextChange): void {
    const text = this.#text;
    text.doc?.transact(() => {
      if (change.remove > 0) text.delete(change.at, change.remove);
      if (change.insert !== '') text.insert(change.at, change.insert);
    }, this.#origin);
  }

  #show(deltas: readonly (readonly DeltaStep[])[]): void {
    const element = this.#element;
    const value = this.#text.toString();
    const carried = (position: number | null): number =>
      deltas.reduce((at, delta) => positionAfter(delta, at), position ?? value.length);
    const start = carried(element.selectionStart);
    const end = carried(element.selectionEnd);
    this.#agreed = value;
    if (element.value === value) return;
    element.value = value;
    element.setSelectionRange(start, end);
  }
}

/** The same change on a text that others changed in between. */
function moved(change: TextChange, deltas: readonly (readonly DeltaStep[])[]): TextChange {
  const carry = (position: number): number =>
    deltas.reduce((at, delta) => positionAfter(delta, at), position);
  const at = carry(change.at);
  return { at, remove: carry(change.at + change.remove) - at, insert: change.insert };
}
