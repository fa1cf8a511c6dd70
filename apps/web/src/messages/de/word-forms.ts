import { wordForms, type WordForms } from '../word-forms.ts';

/** How German writes numbers, lists, days and times. */
export const german: WordForms = wordForms('de');
export const plural: WordForms['plural'] = german.plural;
export const formatNumber: WordForms['formatNumber'] = german.formatNumber;
export const listOf: WordForms['listOf'] = german.listOf;
export const timeOfDay: WordForms['timeOfDay'] = german.timeOfDay;
export const longDay: WordForms['longDay'] = german.longDay;
