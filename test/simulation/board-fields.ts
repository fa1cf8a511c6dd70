import {
  BOARD_PARTS,
  DEFAULT_SETTINGS,
  OUTSIDE,
  cellOf,
  placeOf,
  type BoardChange,
  type BoardPart,
  type BoardView,
  type CellId,
  type Collision,
  type DependencyLine,
  type ItemId,
  type LineId,
  type NexusSprint,
  type Person,
  type ProductBacklogItem,
  type ScrumTeam,
  type SprintId,
  type TeamId,
} from '@weft/domain';

/**
 * What a board says, field by field: `item:<id>:size` → `5`. Fields that are worked out from others
 * (readable keys, *agreed*, order inside a cell) are left out, so that each field is what somebody
 * decided.
 */
export type BoardFields = ReadonlyMap<string, string>;

type Field = readonly [name: string, value: unknown];

/** The fields of everything that a change names. A name without fields is gone or never was. */
export function fieldsNamedBy(view: BoardView, change: BoardChange): Map<string, Field[]> {
  const named = new Map<string, Field[]>();
  for (const id of change.items) named.set(`item:${id}`, itemFields(view.item(id)));
  for (const id of change.lines) named.set(`line:${id}`, lineFields(view.line(id)));
  for (const id of change.teams) named.set(`team:${id}`, teamFields(view.team(id)));
  for (const id of change.sprints) named.set(`sprint:${id}`, sprintFields(view.sprint(id)));
  for (const cell of change.cells) named.set(`cell:${cell}`, cellFields(view, cell));
  for (const part of change.parts) named.set(part, partFields(view, part));
  if (change.board) {
    // A tab that opens a board without them hears of neither.
    const said: Field[] = [
      ['title', view.title],
      ['productGoal', view.productGoal],
    ];
    named.set(
      'board',
      said.filter(([, text]) => text !== ''),
    );
  }
  return named;
}

/** Everything the view says of these ids and of all cells, as one change would name it. */
export function everythingOf(ids: {
  readonly items: Iterable<ItemId>;
  readonly lines: Iterable<LineId>;
  readonly teams: Iterable<TeamId>;
  readonly sprints: Iterable<SprintId>;
}): BoardChange {
  const teams = new Set(ids.teams);
  const sprints = new Set(ids.sprints);
  const cells = new Set<CellId>();
  for (const team of [null, OUTSIDE, ...teams]) {
    for (const sprint of [null, ...sprints]) cells.add(cellOf({ team, sprint }));
  }
  return {
    items: new Set(ids.items),
    lines: new Set(ids.lines),
    teams,
    sprints,
    cells,
    board: true,
    parts: new Set(BOARD_PARTS),
  };
}

function itemFields(item: ProductBacklogItem | undefined): Field[] {
  if (item === undefined) return [];
  return [
    ['title', item.title],
    ['place', item.place],
    ['size', item.size],
    ['ready', item.ready],
    ['state', item.state],
    ['integrated', item.integrated],
    ['rank', item.rank],
    ['parent', item.parent],
    ['needs', item.needs],
    ['touches', item.touches],
    ['external', item.external],
    ['supportsGoal', item.supportsGoal],
    ['layer', item.layer],
    ['dependenciesReviewed', item.dependenciesReviewed],
    ['readySaw', item.readySaw],
    ['slicingSaw', item.slicingSaw],
    ['sharedWith', item.sharedWith],
    ['workers', item.workers],
    ['plannedFinish', item.plannedFinish],
    ['progressOn', item.progressOn],
    ['debt', item.debt],
    ...Object.entries(item.values).map(([name, level]): Field => [`value:${name}`, level]),
    ['carriedFrom', item.carriedFrom],
    // Three keys, each decided by itself.
    ['mapAt', item.onMap?.at],
    ['mapGroup', item.onMap?.group],
    ['mapLocked', item.onMap?.locked ?? false],
    ['aside', item.aside],
    ...collisionFields(item.collisions),
  ];
}

function lineFields(line: DependencyLine | undefined): Field[] {
  if (line === undefined) return [];
  return [
    ['causes', line.causes],
    ['neededBy', line.neededBy],
    ...line.acceptedBy.map((team): Field => [`accepted:${team}`, true]),
    ['resolved', line.status === 'resolved'],
    ['note', line.note],
    ['followUp', line.followUp],
    ['external', line.external],
    ['standIn', line.standIn],
    ['missingEnd', line.missingEnd],
    ...collisionFields(line.collisions),
  ];
}

function teamFields(team: ScrumTeam | undefined): Field[] {
  if (team === undefined) return [];
  return [
    ['name', team.name],
    ['hue', team.hue],
    ['skills', team.skills],
    ['components', team.components],
    ['rank', team.rank],
    ['aside', team.aside],
  ];
}

function sprintFields(sprint: NexusSprint | undefined): Field[] {
  if (sprint === undefined) return [];
  return [
    ['name', sprint.name],
    ['number', sprint.number],
    ['start', sprint.start],
    ['end', sprint.end],
    ['state', sprint.state],
    ['endAtStart', sprint.endAtStart],
    ['aside', sprint.aside],
  ];
}

function cellFields(view: BoardView, cell: CellId): Field[] {
  const { team, sprint } = placeOf(cell);
  const collisions = collisionFields(view.collisionsOf(cell));
  if (sprint === null) return collisions;
  // A cell that nobody decided anything about is in no change; so it has no fields.
  const capacity = team === null ? undefined : view.capacity(team, sprint);
  const goal = view.sprintGoal(team, sprint);
  if (capacity !== undefined) collisions.push(['capacity', capacity]);
  if (goal !== '') collisions.push(['goal', goal]);
  if (view.goalIsLinked(team, sprint)) collisions.push(['goalIsLinked', true]);
  if (team === null || team === OUTSIDE) return collisions;
  if (view.planIsFinished(team, sprint)) collisions.push(['planIsFinished', true]);
  const finish = view.planFinish(team, sprint);
  if (finish !== undefined) collisions.push(['planFinish', finish]);
  const reason = view.capacityReason(team, sprint);
  if (reason !== '') collisions.push(['capacityReason', reason]);
  const end = view.teamSprintEnd(team, sprint);
  if (end !== undefined) collisions.push(['teamSprintEnd', end]);
  return collisions;
}

/** What is shown of a small collection: `<id>:name`, …; of the settings one field for each. */
function partFields(view: BoardView, part: BoardPart): Field[] {
  if (part === 'people') return [...entityFields(view, part), ...capacityFields(view.people())];
  if (part !== 'settings') return entityFields(view, part);
  const { rules, thresholds, guideEdition, sizeUnit } = view.settings;
  return [
    ...Array.from(rules, ([rule, setting]): Field => [`rule:${rule}`, setting]),
    ...Array.from(thresholds, ([name, value]): Field => [`threshold:${name}`, value]),
    // As long as nobody has set one, it is in no change.
    ...(guideEdition === DEFAULT_SETTINGS.guideEdition
      ? []
      : [['guideEdition', guideEdition] as const]),
    ...(sizeUnit === DEFAULT_SETTINGS.sizeUnit ? [] : [['sizeUnit', sizeUnit] as const]),
  ];
}

/** `<id>:name`, … of everything in a small collection. */
function entityFields(view: BoardView, part: Exclude<BoardPart, 'settings'>): Field[] {
  return view[part]().flatMap((entity) => {
    const { id, ...said } = entity;
    const collisions = 'collisions' in entity ? collisionFields(entity.collisions) : [];
    return [
      ...Object.entries({ ...said, collisions: undefined, capacities: undefined }).map(
        ([field, value]): Field => [`${id}:${field}`, value],
      ),
      ...collisions.map(([field, value]): Field => [`${field}:${id}`, value]),
    ];
  });
}

/** Each cell for which a person said something is a field of its own: two people fill in different ones. */
function capacityFields(people: readonly Person[]): Field[] {
  return people.flatMap(({ id, capacities }) =>
    capacities.map(({ team, sprint, points }): Field => [
      `${id}:capacity in ${team}/${sprint}`,
      points,
    ]),
  );
}

function collisionFields(collisions: readonly Collision[]): Field[] {
  return collisions.map(({ field, decisions }) => [
    `collision:${field}`,
    decisions.map((decision) => decision.value),
  ]);
}
