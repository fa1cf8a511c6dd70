import {
  OUTSIDE,
  isId,
  unreachable,
  type BoardDifference,
  type BoardView,
  type EntityDifference,
  type ItemId,
  type SnapshotItem,
} from '@weft/domain';
import type { AnswerVocabulary } from './answers.ts';
import { nameOfMapObject, saidOfMapPlace } from './map-differences.ts';

/** One change of others, in words. */
export interface ToldDifference {
  /** Tells two of one list apart. */
  readonly key: string;
  /** Under which it is listed: a team, the work of nobody yet, dependencies, the rest. */
  readonly lane: string;
  readonly subject: string;
  readonly what: string;
  /** The PBI it is about, where that is still on the board. */
  readonly item: ItemId | undefined;
}

/** A change in words, with what it tells. */
export interface ToldAbout extends ToldDifference {
  readonly difference: BoardDifference;
}

/** Changes in words, those of one lane together, lanes in the order of the board. */
export function toldDifferences(
  differences: readonly BoardDifference[],
  view: BoardView,
  words: AnswerVocabulary,
): readonly ToldAbout[] {
  const teller = new Teller(view, words);
  const told = differences.map((difference, index) => ({
    ...teller.tell(difference, index),
    difference,
  }));
  const lanes = teller.lanes();
  return told
    .map((each, index) => ({ each, index, lane: lanes.indexOf(each.lane) }))
    .sort((a, b) => a.lane - b.lane || a.index - b.index)
    .map(({ each }) => each);
}

class Teller {
  readonly #view: BoardView;
  readonly #words: AnswerVocabulary;
  /** PBIs by the ref a snapshot has for them, which is their id. */
  readonly #items: ReadonlyMap<string, ItemId>;

  constructor(view: BoardView, words: AnswerVocabulary) {
    this.#view = view;
    this.#words = words;
    this.#items = new Map([...view.items()].map(({ id }) => [id, id]));
  }

  lanes(): readonly string[] {
    const { everyday, changes } = this.#words;
    return [
      changes.laneOfNexus,
      ...this.#view.teams().map(({ name }) => name),
      everyday.notAssigned,
      everyday.outsideTheNexus,
      changes.laneOfLines,
      changes.laneOfMap,
    ];
  }

  tell(difference: BoardDifference, index: number): ToldDifference {
    const { changes } = this.#words;
    const key = `${difference.kind}-${index.toString()}`;
    switch (difference.kind) {
      case 'item':
        return { key, ...this.#item(difference) };
      case 'dependency': {
        const { from, to } = difference.after ?? difference.before ?? { from: '', to: '' };
        const subject = changes.line(this.#keyOf(from), this.#keyOf(to));
        const what = this.#came(difference) ?? changes.changed(this.#fields(difference.fields));
        return { key, lane: changes.laneOfLines, subject, what, item: this.#items.get(to) };
      }
      case 'mapObject': {
        const subject = nameOfMapObject(difference, changes.mapObject);
        const what = this.#came(difference) ?? changes.changed(this.#fields(difference.fields));
        return { key, lane: changes.laneOfMap, subject, what, item: undefined };
      }
      case 'mapPlace': {
        const ref = (difference.after ?? difference.before)?.ref ?? '';
        const what =
          saidOfMapPlace(difference, this.#words) ??
          changes.changed(this.#fields(difference.fields));
        const item = this.#items.get(ref);
        return { key, lane: changes.laneOfMap, subject: this.#keyOf(ref), what, item };
      }
      case 'board':
      case 'team':
      case 'sprint':
      case 'capacity':
      case 'goal':
      case 'plan':
      case 'person':
      case 'criterion':
        return { key, item: undefined, ...this.#nexus(difference) };
      default:
        return unreachable(difference);
    }
  }

  #item(difference: EntityDifference<'item'>): Omit<ToldDifference, 'key'> {
    const { before, after, fields } = difference;
    const shown = after ?? before;
    const ref = shown?.ref ?? '';
    const title = shown?.title ?? '';
    return {
      lane: this.#laneOf(shown),
      subject: `${this.#keyOf(ref)} ${title}`.trim(),
      what: this.#came(difference) ?? this.#itemChange(before, after, fields),
      item: this.#items.get(ref),
    };
  }

  /** What became of a PBI: values where they are short, else what of it was changed. */
  #itemChange(
    before: SnapshotItem | undefined,
    after: SnapshotItem | undefined,
    fields: readonly string[],
  ): string {
    const { changes, everyday } = this.#words;
    const rest = new Set(fields);
    const said: string[] = [];
    const placed = rest.delete('team');
    if (rest.delete('sprint') || placed) {
      said.push(changes.movedTo(this.#placeOf(after)));
    }
    if (rest.delete('title')) said.push(changes.renamed(before?.title ?? ''));
    if (rest.delete('size')) said.push(changes.sized(before?.size, after?.size));
    if (rest.delete('state')) said.push(changes.stateNow(everyday.state[after?.state ?? 'todo']));
    // A digest follows what it is a digest of, and nobody wrote it.
    rest.delete('readySaw');
    rest.delete('slicingSaw');
    rest.delete('progressOn');
    if (rest.delete('ready'))
      said.push(after?.ready === true ? changes.isReady : changes.isNotReady);
    if (rest.size > 0) said.push(changes.changed(this.#fields([...rest])));
    return said.length === 0 ? changes.changed([]) : said.join(', ');
  }

  #nexus(
    difference: Exclude<
      BoardDifference,
      { kind: 'item' | 'dependency' | 'mapPlace' | 'mapObject' }
    >,
  ): Pick<ToldDifference, 'lane' | 'subject' | 'what'> {
    const { changes } = this.#words;
    const what = this.#came(difference) ?? changes.changed(this.#fields(difference.fields));
    switch (difference.kind) {
      case 'board':
        return { lane: changes.laneOfNexus, subject: changes.theBoard, what };
      case 'team':
      case 'sprint':
      case 'person': {
        const name = (difference.after ?? difference.before)?.name ?? '';
        return { lane: changes.laneOfNexus, subject: name, what };
      }
      case 'criterion': {
        const team = (difference.after ?? difference.before)?.team;
        const subject = changes.definitionOfDone(team === undefined ? undefined : this.#team(team));
        return { lane: changes.laneOfNexus, subject, what };
      }
      case 'capacity':
      case 'goal':
      case 'plan':
        return this.#cell(difference, what);
      default:
        return unreachable(difference);
    }
  }

  #cell(
    difference: Extract<BoardDifference, { kind: 'capacity' | 'goal' | 'plan' }>,
    what: string,
  ): Pick<ToldDifference, 'lane' | 'subject' | 'what'> {
    const { changes } = this.#words;
    const at: { readonly team?: string; readonly sprint: string } = difference.after ??
      difference.before ?? { sprint: '' };
    const sprint = this.#view.sprints().find(({ id }) => id === at.sprint)?.name ?? '';
    const named = changes.of[difference.kind];
    if (at.team === undefined) {
      return { lane: changes.laneOfNexus, subject: named(changes.nexusIn(sprint)), what };
    }
    const team = this.#team(at.team);
    return { lane: team, subject: named(changes.teamIn(team, sprint)), what };
  }

  /** Undefined: it neither came nor went. */
  #came({ before, after }: Pick<BoardDifference, 'before' | 'after'>): string | undefined {
    if (before === undefined) return this.#words.changes.came;
    return after === undefined ? this.#words.changes.went : undefined;
  }

  #fields(fields: readonly string[]): readonly string[] {
    const names: Readonly<Record<string, string>> = this.#words.changes.fields;
    return [...new Set(fields.map((field) => names[field] ?? this.#words.changes.fields.other))];
  }

  #placeOf(item: SnapshotItem | undefined): string {
    const { everyday, item: words } = this.#words;
    const sprint = this.#view.sprints().find(({ id }) => id === item?.sprint)?.name;
    return words.placeOf(this.#laneOf(item), sprint ?? everyday.productBacklog);
  }

  #laneOf(item: SnapshotItem | undefined): string {
    const { everyday } = this.#words;
    if (item?.team === undefined) return everyday.notAssigned;
    return this.#team(item.team);
  }

  #team(ref: string): string {
    if (ref === OUTSIDE) return this.#words.everyday.outsideTheNexus;
    return this.#view.teams().find(({ id }) => id === ref)?.name ?? this.#words.item.goneMeanwhile;
  }

  #keyOf(ref: string): string {
    // What was put aside still has its key.
    const item = isId(ref) ? this.#view.item(ref) : undefined;
    return item?.key ?? ref.slice(0, 8);
  }
}
