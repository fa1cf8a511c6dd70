/** The words of a part of the interface, in the language that was chosen. */
export class ChosenWords<Words> {
  #words: Words;

  constructor(inEnglish: Words) {
    this.#words = inEnglish;
  }

  get current(): Words {
    return this.#words;
  }

  /** Speaks another language from now on; before anything is drawn. */
  choose(words: Words): void {
    this.#words = words;
  }
}
