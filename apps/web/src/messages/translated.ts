/**
 * The shape of a group of words, without the words: what every other language has to say. Functions
 * keep what they are given.
 */
export type Translated<Words> = Words extends string
  ? string
  : Words extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof Words]: Translated<Words[Key]> };
