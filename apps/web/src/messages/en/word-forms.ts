import { wordForms, type WordForms } from '../word-forms.ts';

/** How English writes numbers, lists, days and times. */
export const english: WordForms = wordForms('en-GB');
export const plural: WordForms['plural'] = english.plural;
export const formatNumber: WordForms['formatNumber'] = english.formatNumber;
export const listOf: WordForms['listOf'] = english.listOf;
export const timeOfDay: WordForms['timeOfDay'] = english.timeOfDay;
export const longDay: WordForms['longDay'] = english.longDay;
