import { languageInForce } from '../messages/language.ts';
import { speak } from '../messages/speak.ts';
import type { InterfaceStore } from '../stores/interface-store.ts';

/**
 * Makes the page speak the chosen language, or else what the browser asks for (`preferred`, BCP 47
 * tags). When the words of that language cannot be loaded the page stays English: a board in the
 * wrong language is better than none.
 */
export async function speakChosenLanguage(
  store: InterfaceStore,
  root: { lang: string },
  preferred: readonly string[],
): Promise<void> {
  const language = languageInForce(store.getState().language, preferred);
  try {
    await speak(language);
    root.lang = language;
  } catch {
    root.lang = 'en';
  }
}

/**
 * Loads the page again when another language is chosen: every word is looked up when it is drawn,
 * and what was changed is on the device already.
 */
export function reloadForLanguage(store: InterfaceStore, reload: () => void): () => void {
  return store.subscribe((state, before) => {
    if (state.language !== before.language) reload();
  });
}
