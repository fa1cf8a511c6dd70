import {
  NOWHERE,
  OUTSIDE,
  cellOf,
  type BoardView,
  type CellId,
  type Collision,
  type DecisionSubject,
  type ItemId,
  type OpenCollision,
  type ProductBacklogItem,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { Finding, RuleSet } from '@weft/rules';
import { groupIsOpen, itemIsOpen, type Folds } from './folds.ts';
import { sprintsInOrder, teamsInOrder } from './outline-lanes.ts';
import {
  itemKey,
  lineKey,
  NEXUS_KEY,
  sprintKey,
  teamKey,
  type OutlineEntry,
  type OutlineRow,
} from './outline-rows.ts';

/** What the Outline is made of. */
export interface OutlineSource {
  readonly view: BoardView;
  readonly rules: Pick<RuleSet, 'ofItem' | 'ofCell' | 'ofBoard'>;
  readonly folds: Folds;
  /** Only these PBIs, and only Sprints and teams that have any; undefined: all there is. */
  readonly shows: ((item: ProductBacklogItem) => boolean) | undefined;
}

export interface Outline {
  /** Everything that is not folded away, from top to bottom. */
  readonly rows: readonly OutlineRow[];
  /** How many PBIs are listed, folded ones too. */
  readonly items: number;
}

/** One row before it is known how many stand beside it. */
interface Branch {
  readonly key: string;
  readonly entry: OutlineEntry;
  readonly open: boolean | undefined;
  /** What is below; asked for only where it is open. */
  readonly below: () => readonly Branch[];
}

/**
 * The whole board as a tree: Sprint → team → PBI → what it waits for and enables, open decisions and
 * findings. What is planned comes first, then what is not; teams stand as the rows of the Grid, PBIs in
 * the order of the Product Backlog. Every dependency is listed at both of its ends.
 */
export function outlineOf(source: OutlineSource): Outline {
  const grower = new Grower(source);
  const branches = grower.roots();
  const rows: OutlineRow[] = [];
  lay(branches, 1, undefined, rows);
  return { rows, items: grower.counted };
}

/** Sprint and team below which a PBI is listed, for opening them. */
export function groupsOf(
  item: Pick<ProductBacklogItem, 'place'>,
): readonly [sprint: string, team: string] {
  return [sprintKey(item.place.sprint), teamKey(cellOf(item.place))];
}

/** Whether a Sprint or team is open where nobody said otherwise: what is over is folded. */
export function isUsuallyOpen(view: BoardView, entry: OutlineEntry): boolean {
  return entry.kind !== 'sprint' || entry.sprint === null
    ? true
    : view.sprint(entry.sprint)?.state !== 'closed';
}

function lay(
  branches: readonly Branch[],
  level: number,
  parent: string | undefined,
  rows: OutlineRow[],
): void {
  branches.forEach(({ key, entry, open, below }, index) => {
    rows.push({
      key,
      entry,
      level,
      position: index + 1,
      siblings: branches.length,
      open,
      parent,
    });
    if (open === true) lay(below(), level + 1, key, rows);
  });
}

/** Makes the branches of one outline, and counts its PBIs on the way. */
class Grower {
  readonly #source: OutlineSource;
  /** PBIs listed so far, folded ones too. */
  counted = 0;

  constructor(source: OutlineSource) {
    this.#source = source;
  }

  roots(): readonly Branch[] {
    const { shows } = this.#source;
    const teams = teamsInOrder(this.#source.view);
    return [
      ...(shows === undefined ? this.#nexus() : []),
      ...sprintsInOrder(this.#source.view).flatMap((sprint) => this.#sprint(sprint, teams)),
    ];
  }

  #nexus(): readonly Branch[] {
    const { view, rules } = this.#source;
    const cell = cellOf(NOWHERE);
    const below = [
      ...this.#collisions({ kind: 'cell', cell }, view.collisionsOf(cell)),
      ...view
        .criteria()
        .flatMap(({ id, collisions }) =>
          this.#collisions({ kind: 'criterion', criterion: id }, collisions),
        ),
      ...this.#findings(NEXUS_KEY, [...rules.ofBoard(), ...rules.ofCell(cell)]),
    ];
    return below.length === 0 ? [] : [this.#group(NEXUS_KEY, { kind: 'nexus' }, below)];
  }

  #sprint(sprint: SprintId | null, teams: readonly (TeamId | null)[]): readonly Branch[] {
    const { view, rules, shows } = this.#source;
    const before = this.counted;
    const branches = teams.flatMap((team) => this.#team(team, sprint));
    const items = this.counted - before;
    if (shows !== undefined && items === 0) return [];
    const key = sprintKey(sprint);
    // What is about the Nexus in a Sprint; without a Sprint it is about the product.
    const cell = cellOf({ team: null, sprint });
    const own =
      shows !== undefined || sprint === null
        ? []
        : [
            ...this.#collisions({ kind: 'cell', cell }, view.collisionsOf(cell)),
            ...this.#findings(key, rules.ofCell(cell)),
          ];
    return [this.#group(key, { kind: 'sprint', sprint, items }, [...own, ...branches])];
  }

  #team(team: TeamId | null, sprint: SprintId | null): readonly Branch[] {
    const { view, rules, shows } = this.#source;
    const cell = cellOf({ team, sprint });
    const items = this.#itemsIn(cell);
    const key = teamKey(cell);
    const own =
      shows !== undefined || team === null
        ? []
        : [
            ...this.#collisions({ kind: 'cell', cell }, view.collisionsOf(cell)),
            ...this.#findings(key, rules.ofCell(cell)),
          ];
    // A team of the Nexus has a plan in every Sprint, if an empty one.
    const isExpected = shows === undefined && team !== null && team !== OUTSIDE && sprint !== null;
    if (!isExpected && items.length + own.length === 0) return [];
    const first = this.counted;
    this.counted += items.length;
    const entry = { kind: 'team', team, sprint, cell, items: items.length } as const;
    return [
      {
        ...this.#group(key, entry, own),
        ...(items.length > 0 && {
          open: this.#isOpen(key, entry),
          below: () => [...own, ...items.map((item, at) => this.#item(item, first + at + 1))],
        }),
      },
    ];
  }

  #item(item: ProductBacklogItem, ordinal: number): Branch {
    const { view, rules, folds } = this.#source;
    const into = view.linesInto(item.id);
    const from = view.linesFrom(item.id);
    const found = rules.ofItem(item.id);
    const isLeaf = into.length + from.length + found.length + item.collisions.length === 0;
    const key = itemKey(item.id);
    return {
      key,
      entry: { kind: 'item', item: item.id, ordinal },
      open: isLeaf ? undefined : itemIsOpen(folds, item.id),
      below: () => [
        ...this.#collisions({ kind: 'item', item: item.id }, item.collisions),
        ...into.map((line) =>
          leaf(lineKey('waits-for', line.id), {
            kind: 'waits-for',
            item: item.id,
            line: line.id,
            other: line.from,
          }),
        ),
        ...from.map((line) =>
          leaf(lineKey('enables', line.id), {
            kind: 'enables',
            item: item.id,
            line: line.id,
            other: line.to,
          }),
        ),
        ...this.#findings(key, found, item.id),
      ],
    };
  }

  #group(key: string, entry: OutlineEntry, below: readonly Branch[]): Branch {
    const open = below.length === 0 ? undefined : this.#isOpen(key, entry);
    return { key, entry, open, below: () => below };
  }

  #isOpen(key: string, entry: OutlineEntry): boolean {
    const { view, folds, shows } = this.#source;
    // What was looked for is not hidden in what is over.
    const usually = shows !== undefined || isUsuallyOpen(view, entry);
    return groupIsOpen(folds, key, usually);
  }

  #collisions(subject: DecisionSubject, collisions: readonly Collision[]): readonly Branch[] {
    return collisions.map((collision) => {
      const open = openCollisionOf(subject, collision);
      const item = subject.kind === 'item' ? subject.item : undefined;
      return leaf(`collision:${open.key}`, { kind: 'collision', open, item });
    });
  }

  #findings(owner: string, findings: readonly Finding[], item?: ItemId): readonly Branch[] {
    return findings
      .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
      .map((finding) =>
        leaf(`finding:${owner}:${finding.key}`, { kind: 'finding', finding, item }),
      );
  }

  #itemsIn(cell: CellId): readonly ProductBacklogItem[] {
    const { view, shows } = this.#source;
    return view.itemsIn(cell).flatMap((id) => {
      const item = view.item(id);
      return item === undefined || shows?.(item) === false ? [] : [item];
    });
  }
}

/** Worst first. */
const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'info'];

function leaf(key: string, entry: OutlineEntry): Branch {
  return { key, entry, open: undefined, below: () => [] };
}

function openCollisionOf(subject: DecisionSubject, collision: Collision): OpenCollision {
  const id =
    subject.kind === 'item'
      ? subject.item
      : subject.kind === 'line'
        ? subject.line
        : subject.kind === 'cell'
          ? subject.cell
          : subject.criterion;
  const { field, scope = '' } = collision;
  return { key: [subject.kind, id, field, scope].join(':'), subject, collision };
}
