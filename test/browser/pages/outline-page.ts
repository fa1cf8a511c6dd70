import type { Locator, Page } from 'playwright-core';

/** One row of the tree, as a screen reader has it. */
export interface SpokenRow {
  readonly level: number;
  readonly label: string;
}

/** The screen of the Outline, as a person uses it. */
export class OutlinePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get screen(): Locator {
    return this.page.getByRole('region', { name: 'Outline' });
  }

  get tree(): Locator {
    return this.screen.getByRole('tree', { name: 'The board as a tree' });
  }

  /** Waits until the heading counts this. */
  async waitForCount(text: string): Promise<void> {
    await this.screen.getByText(text, { exact: true }).waitFor();
  }

  /** The row that begins so. */
  row(label: RegExp): Locator {
    return this.tree.getByRole('treeitem', { name: label });
  }

  /** Every row that is not folded away, from top to bottom: only those near what is seen are elements. */
  rows(): Promise<readonly SpokenRow[]> {
    return this.tree.evaluate(async (tree) => {
      const scroller = tree.parentElement;
      if (scroller === null) return [];
      const frame = (): Promise<unknown> =>
        new Promise((resolve) => requestAnimationFrame(resolve));
      /** Whether there are rows wherever one sees the tree. */
      const isDrawn = (): boolean => {
        const [seen, all] = [scroller.getBoundingClientRect(), tree.getBoundingClientRect()];
        const end = Math.min(seen.bottom, all.bottom) - 1;
        let reached = Math.max(seen.top, all.top) + 1;
        const boxes = [...tree.querySelectorAll('[role=treeitem]')]
          .map((row) => row.getBoundingClientRect())
          .sort((a, b) => a.top - b.top);
        for (const { top, bottom } of boxes) {
          if (top <= reached) reached = Math.max(reached, bottom);
        }
        return reached >= end;
      };
      const drawn = async (): Promise<void> => {
        do await frame();
        while (!isDrawn());
      };
      const byTop = new Map<number, { readonly level: number; readonly label: string }>();
      const read = (): void => {
        for (const row of tree.querySelectorAll<HTMLElement>('[role=treeitem]')) {
          byTop.set(row.offsetTop, {
            level: Number(row.getAttribute('aria-level')),
            label: row.getAttribute('aria-label') ?? '',
          });
        }
      };
      const step = Math.max(100, scroller.clientHeight - 100);
      for (let top = 0; top < scroller.scrollHeight; top += step) {
        scroller.scrollTop = top;
        await drawn();
        read();
      }
      scroller.scrollTop = 0;
      await drawn();
      return [...byTop].sort(([a], [b]) => a - b).map(([, row]) => row);
    });
  }
}
