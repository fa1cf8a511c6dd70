const RULES = new Intl.PluralRules('en');
const NUMBERS = new Intl.NumberFormat('en');

/** The forms of a noun; `{n}` in a form stands for the number. */
export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

/** `1 change`, `4 changes`, `1,204 changes`: the number in its form, digits grouped. */
export function plural(count: number, forms: PluralForms): string {
  const form = RULES.select(count) === 'one' ? forms.one : forms.other;
  return form.replaceAll('{n}', NUMBERS.format(count));
}

/** A number as people write it, such as `1,204` or `3.5`. */
export function formatNumber(value: number): string {
  return NUMBERS.format(value);
}

/** `Ada`, `Ada and Grace`, `Ada, Grace and Lin`. */
export function listOf(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}

/** Time of day of a moment in milliseconds since 1970: `10:42`, or with seconds `10:42:07`. */
export function timeOfDay(atMs: number, precision: 'minutes' | 'seconds' = 'minutes'): string {
  return new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(precision === 'seconds' && { second: '2-digit' }),
  }).format(atMs);
}
