/** Languages that every word of the interface is there in. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a person chose; `system`: what the browser asks for. */
export type LanguageChoice = 'system' | Language;

/** The language to speak: the chosen one, else the first that the browser prefers and we speak. */
export function languageInForce(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice;
  for (const tag of preferred) {
    const language = LANGUAGES.find((each) => tag.toLowerCase().split('-')[0] === each);
    if (language !== undefined) return language;
  }
  return 'en';
}
