import {
  OUTSIDE,
  cellOf,
  type BoardView,
  type DecisionSubject,
  type OpenCollision,
} from '@weft/domain';

/** Something people decide, with answers to choose from. */
export interface Question {
  /** As open collisions are named, so that a ledger and a board can be held side by side. */
  readonly key: string;
  readonly subject: DecisionSubject;
  readonly field: string;
  readonly scope: string;
  readonly answers: readonly unknown[];
}

/** Every guarded decision there is on the board. */
export function questionsOf(view: BoardView): readonly Question[] {
  const teams = view.teams().map(({ id }) => id);
  const sprints = view.sprints().map(({ id }) => id);
  const places = [null, OUTSIDE, ...teams].flatMap((team) =>
    [null, ...sprints].map((sprint) => ({ team, sprint })),
  );
  const flags = [true, false];
  const questions: Question[] = [];
  const ask = (
    subject: DecisionSubject,
    id: string,
    field: string,
    answers: readonly unknown[],
    scope = '',
  ): void => {
    const key = [subject.kind, id, field, scope].join(':');
    questions.push({ key, subject, field, scope, answers });
  };
  for (const { id } of view.items()) {
    const subject = { kind: 'item', item: id } as const;
    ask(subject, id, 'place', places);
    ask(subject, id, 'size', [null, 1, 2, 3, 5, 8]);
    ask(subject, id, 'ready', flags);
    ask(subject, id, 'state', ['todo', 'doing', 'done']);
    ask(subject, id, 'integrated', flags);
  }
  for (const { id } of view.lines()) {
    const subject = { kind: 'line', line: id } as const;
    ask(subject, id, 'resolved', flags);
    for (const team of [OUTSIDE, ...teams]) ask(subject, id, 'accepted', flags, team);
  }
  ask({ kind: 'cell', cell: cellOf({ team: null, sprint: null }) }, '-/-', 'productGoal', [
    'Tea',
    'Coffee',
    '',
  ]);
  for (const sprint of sprints) {
    for (const team of [null, ...teams]) {
      const cell = cellOf({ team, sprint });
      const subject = { kind: 'cell', cell } as const;
      ask(subject, cell, 'sprintGoal', ['Ship', 'Sail', 'Swim']);
      ask(subject, cell, 'goalLink', flags);
      if (team === null) continue;
      ask(subject, cell, 'capacity', [null, 13, 20, 34]);
      ask(subject, cell, 'planFinished', flags);
      ask(subject, cell, 'teamEnd', ['2026-03-12', '2026-03-13', null]);
    }
  }
  for (const { id } of view.criteria()) {
    ask({ kind: 'criterion', criterion: id }, id, 'wording', [
      { text: 'Tested' },
      { text: 'Tested', atLeast: 2 },
      { text: 'Reviewed', applies: false },
    ]);
  }
  return questions;
}

/** A value as text that is the same for equal values, also as the board reads it back. */
export function sayAnswer(field: string, value: unknown): string {
  if (field === 'wording' && typeof value === 'object' && value !== null) {
    const read = (name: string): unknown => Reflect.get(value, name);
    return JSON.stringify([read('text'), read('atLeast') ?? null, read('applies') ?? true]);
  }
  if (field === 'place' && typeof value === 'object' && value !== null) {
    return JSON.stringify([Reflect.get(value, 'team'), Reflect.get(value, 'sprint')]);
  }
  // What is not said and what was said to be nothing read alike.
  return JSON.stringify(value ?? null);
}

/** What a board shows as open, as a ledger says it. */
export function saidOpen(open: readonly OpenCollision[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    open.map(({ key, collision }) => [
      key,
      collision.decisions.map(({ value }) => sayAnswer(collision.field, value)).toSorted(),
    ]),
  );
}
