import {
  OUTSIDE,
  endsOfLine,
  placeOf,
  unreachable,
  type BoardView,
  type ItemId,
  type SprintId,
  type TeamId,
} from '@weft/domain';
import type { CollisionFinding, CycleFinding, DanglingFinding, Finding } from '@weft/rules';
import type { Messages } from '../../messages/catalogue.ts';
import type { LaterMessages } from '../../messages/later.ts';

/** The words that sentences about findings are made of. */
export interface FindingVocabulary {
  readonly findings: LaterMessages['findings'];
  readonly everyday: Messages['common'];
}

/** How many PBIs of a circle are named before the rest is counted. */
const MOST_IN_CIRCLE = 6;

/** Says what was found, with the names in it, from a finding's facts and the board as it is. */
export function whatOf(finding: Finding, view: BoardView, words: FindingVocabulary): string {
  const { what } = words.findings;
  const names = new Names(view, words);
  switch (finding.rule) {
    case 'dep-inverted': {
      const { from, to, fromSprint, toSprint } = finding.facts;
      return what['dep-inverted'](
        { key: names.item(from), sprint: names.sprint(fromSprint) },
        { key: names.item(to), sprint: names.sprint(toSprint) },
      );
    }
    case 'dep-cycle':
      return circle(finding.facts, names, what['dep-cycle']);
    case 'dep-same-sprint-cross-team': {
      const { from, to, fromTeam, toTeam, sprint, onlyItemOfGoal } = finding.facts;
      const sentence = what['dep-same-sprint-cross-team']({
        from: names.item(from),
        to: names.item(to),
        fromTeam: names.team(fromTeam),
        toTeam: names.team(toTeam),
        sprint: names.sprint(sprint),
      });
      return onlyItemOfGoal ? `${sentence} ${what.onlyItemOfGoal(names.team(toTeam))}` : sentence;
    }
    case 'dep-unscheduled-predecessor': {
      const { from, to, toSprint } = finding.facts;
      return what['dep-unscheduled-predecessor'](names.item(from), {
        key: names.item(to),
        sprint: names.sprint(toSprint),
      });
    }
    case 'over-capacity': {
      const { team, sprint, points, capacity, withoutSize } = finding.facts;
      const sentence = what['over-capacity']({
        team: names.team(team),
        sprint: names.sprint(sprint),
        points,
        capacity,
      });
      return withoutSize === 0 ? sentence : `${sentence} ${what.withoutSize(withoutSize)}`;
    }
    case 'nexus-size': {
      const { teams, problem } = finding.facts;
      if (problem === 'too-many') return what['nexus-size'].tooMany(teams);
      return teams === 0 ? what['nexus-size'].none : what['nexus-size'].tooFew(teams);
    }
    case 'merge-move-move':
      return collision(finding.facts, names, what);
    case 'merge-dangling':
      return dangling(finding.facts, names, what['merge-dangling']);
    default:
      return unreachable(finding);
  }
}

/** Says why the rule matters to a Nexus; the same for every finding of a rule. */
export function whyOf(finding: Finding, words: LaterMessages['findings']): string {
  return finding.rule === 'nexus-size'
    ? words.why['nexus-size'][finding.facts.problem]
    : words.why[finding.rule];
}

type What = LaterMessages['findings']['what'];

function circle(facts: CycleFinding['facts'], names: Names, what: What['dep-cycle']): string {
  const [first] = facts.path;
  if (facts.path.length <= 1) return what.itself(first === undefined ? '' : names.item(first));
  const named = facts.path.slice(0, MOST_IN_CIRCLE).map((item) => names.item(item));
  const more = facts.size - named.length;
  return more > 0 ? `${what.circle(named)} ${what.more(more)}` : what.circle(named);
}

function dangling(
  facts: DanglingFinding['facts'],
  names: Names,
  what: What['merge-dangling'],
): string {
  const { from, to, missing, reason, name } = facts;
  const present = names.item(missing === 'from' ? to : from);
  const gone = names.item(missing === 'from' ? from : to, name);
  if (missing === 'from') {
    return reason === 'aside'
      ? what.waitsForAside(present, gone)
      : what.waitsForUnknown(present, gone);
  }
  return reason === 'aside' ? what.enablesAside(present, gone) : what.enablesUnknown(present, gone);
}

function collision(facts: CollisionFinding['facts'], names: Names, what: What): string {
  const { on, field } = facts;
  const sentences = what['merge-move-move'];
  switch (on.kind) {
    case 'item': {
      const name = names.item(on.item);
      return field === 'place' ||
        field === 'size' ||
        field === 'ready' ||
        field === 'state' ||
        field === 'integrated'
        ? sentences[field](name)
        : sentences.status(name);
    }
    case 'line': {
      const [from, to] = endsOfLine(on.line);
      return sentences.status(what.line(names.item(from), names.item(to)));
    }
    case 'cell': {
      const { team, sprint } = placeOf(on.cell);
      if (sprint === null) return sentences.productGoal;
      const owner = team === null ? what.nexus : names.team(team);
      const name = what.cell(owner, names.sprint(sprint));
      return field === 'capacity' ? sentences.capacity(name) : sentences.goal(name);
    }
    default:
      return unreachable(on);
  }
}

/** Names by id, with words for what is not there any more. */
class Names {
  readonly #view: BoardView;
  readonly #words: FindingVocabulary;

  constructor(view: BoardView, words: FindingVocabulary) {
    this.#view = view;
    this.#words = words;
  }

  item(id: ItemId, otherwise?: string): string {
    return this.#view.item(id)?.key ?? otherwise ?? this.#words.findings.unknownItem;
  }

  team(id: TeamId): string {
    if (id === OUTSIDE) return this.#words.everyday.outsideTheNexus;
    return this.#view.team(id)?.name ?? this.#words.findings.unknownTeam;
  }

  sprint(id: SprintId): string {
    return this.#view.sprint(id)?.name ?? this.#words.findings.unknownSprint;
  }
}
