/** The forms of a noun; `{n}` in a form stands for the number. */
export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

/** How one language writes numbers, lists, days and times. */
export interface WordForms {
  /** `1 change`, `4 changes`, `1,204 changes`: the number in its form, digits grouped. */
  readonly plural: (count: number, forms: PluralForms) => string;
  /** A number as people write it, such as `1,204` or `3.5`. */
  readonly formatNumber: (value: number) => string;
  /** `Ada`, `Ada and Grace`, `Ada, Grace and Lin`. */
  readonly listOf: (names: readonly string[]) => string;
  /** Time of day of a moment in milliseconds since 1970: `10:42`, or with seconds `10:42:07`. */
  readonly timeOfDay: (atMs: number, precision?: 'minutes' | 'seconds') => string;
  /** The day of a moment in milliseconds since 1970, in the device's time zone: `3 March 2026`. */
  readonly longDay: (atMs: number) => string;
  /** An ISO 8601 date (`2026-03-03`) in short: `3 Mar`. What is no date is given back as it is. */
  readonly shortDay: (date: string) => string;
}

/** `locale` as in BCP 47, such as `en-GB` or `de`. */
export function wordForms(locale: string): WordForms {
  // Each costs the browser about a millisecond, and a page needs few of them before its first frame.
  const rules = onceAsked(() => new Intl.PluralRules(locale));
  const numbers = onceAsked(() => new Intl.NumberFormat(locale));
  const lists = onceAsked(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const longDays = onceAsked(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }));
  const shortDays = onceAsked(
    () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  );
  const minutes = onceAsked(
    () => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
  );
  const seconds = onceAsked(
    () =>
      new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  );
  return {
    plural: (count, forms) => {
      const form = rules().select(count) === 'one' ? forms.one : forms.other;
      return form.replaceAll('{n}', numbers().format(count));
    },
    formatNumber: (value) => numbers().format(value),
    listOf: (names) => lists().format(names),
    timeOfDay: (atMs, precision = 'minutes') =>
      (precision === 'seconds' ? seconds() : minutes()).format(atMs),
    longDay: (atMs) => longDays().format(atMs),
    shortDay: (date) => {
      const atMs = Date.parse(date);
      return Number.isNaN(atMs) ? date : shortDays().format(atMs);
    },
  };
}

/** Makes something when it is first asked for, and then gives the same. */
function onceAsked<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
