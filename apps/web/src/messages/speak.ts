import type { Language } from './language.ts';

/**
 * Chooses the language of every catalogue, before anything is drawn. English is there from the
 * start; any other language is one more file to load. Rejects when it cannot be loaded.
 */
export async function speak(language: Language): Promise<void> {
  if (language === 'en') return;
  const { speakGerman } = await import('./de/in-german.ts');
  speakGerman();
}
