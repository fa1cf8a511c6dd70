import type { Page } from 'playwright-core';

const MOST_TAB_STOPS = 150;

/** The keyboard of somebody who has no pointer: moves by keys only, and knows where the focus is. */
export class KeyboardOnly {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Accessible name, or text, of the element that has the focus. */
  focusedName(): Promise<string> {
    return this.#page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement != null) element = element.shadowRoot.activeElement;
      if (element === null || element === document.body) return '';
      const labelledBy = element.getAttribute('aria-labelledby');
      const named = labelledBy === null ? null : document.getElementById(labelledBy);
      const label = element.id === '' ? null : document.querySelector(`label[for="${element.id}"]`);
      return (
        element.getAttribute('aria-label') ??
        (named ?? label ?? element).textContent ??
        ''
      ).trim();
    });
  }

  /** Presses Tab until an element with this name has the focus. Throws with all names met when none has. */
  async tabTo(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const met: string[] = [];
    for (let stop = 0; stop < MOST_TAB_STOPS; stop += 1) {
      const focused = await this.focusedName();
      if (typeof name === 'string' ? focused === name : name.test(focused)) return;
      met.push(focused);
      await this.#page.keyboard.press(key);
    }
    throw new Error(`Tab never came to ${String(name)}, but to:\n${[...new Set(met)].join('\n')}`);
  }

  /** In an open menu or a toolbar: arrows to the entry, then Enter. */
  async choose(entry: string, arrow: 'ArrowDown' | 'ArrowRight' = 'ArrowDown'): Promise<void> {
    for (let step = 0; step < MOST_TAB_STOPS; step += 1) {
      if ((await this.focusedName()).startsWith(entry)) break;
      await this.#page.keyboard.press(arrow);
    }
    await this.#page.keyboard.press('Enter');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  /** Presses keys so fast that the page can do nothing between them. */
  async pressAtOnce(...codes: readonly string[]): Promise<void> {
    await this.#page.evaluate((pressed) => {
      for (const code of pressed) {
        const key = code === 'Space' ? ' ' : code;
        const press = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(press);
      }
    }, codes);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Waits until the element with the focus has this name: pages give the focus a moment later. */
  async waitForFocus(name: RegExp): Promise<void> {
    await this.#page.waitForFunction(
      ({ source, flags }) => {
        const element = document.activeElement;
        if (element === null || element === document.body) return false;
        const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return new RegExp(source, flags).test(label);
      },
      { source: name.source, flags: name.flags },
    );
  }
}
