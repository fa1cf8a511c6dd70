import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page, or in the part of it that a selector names, one line each with the element meant. A page
 * of ours has no frames, and only what is violated is described: so axe needs a quarter of the time, and finds the same.
 */
export async function violations(page: Page, part?: string): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  const found = await (part === undefined ? builder : builder.include(part)).analyze();
  // An audit that looked at nothing would never find anything.
  if (found.passes.length === 0) throw new Error('axe looked at nothing');
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 300)}`),
  );
}

/** The same in light and then in dark, for a page that began in light; it is light again afterwards. */
export async function violationsInLightAndDark(
  page: Page,
  part?: string,
): Promise<readonly string[]> {
  const light = await violations(page, part);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await violations(page, part);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light.map((each) => `light: ${each}`), ...dark.map((each) => `dark: ${each}`)];
}
