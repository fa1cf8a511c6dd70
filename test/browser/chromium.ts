import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';
import { CHROMIUM_FLAGS } from '../../scripts/find-chromium.ts';
import './provided.ts';

/** Starts the Chromium that the global set-up found. The caller closes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: inject('chromiumPath'), args: [...CHROMIUM_FLAGS] });
}

/** Where the server under test listens. */
export function serverUrl(): string {
  return inject('serverUrl');
}
