import { unreachable } from '@weft/domain';
import type { DependencyFacts } from '@weft/rules';
import type { FindingSentences } from '../../finding-sentences.ts';
import { formatNumber, plural } from '../word-forms.ts';

/** How many PBIs of a circle or chain are named before the rest is counted. */
const MOST_NAMED = 6;

/** What the rules about dependencies and merges found, in German. */
export const dependencySentences: Pick<FindingSentences, keyof DependencyFacts> = {
  'dep-inverted': (facts, names) =>
    `${names.itemInSprint(facts.from, facts.fromSprint)} muss vor ${names.itemInSprint(facts.to, facts.toSprint)} kommen.`,

  'dep-cycle': ({ path, size }, names) => {
    const named = path.slice(0, MOST_NAMED).map((item) => names.item(item));
    if (named.length <= 1) return `${named[0] ?? ''} wartet auf sich selbst.`;
    const circle = `${[...named, named[0]].join(' → ')} warten aufeinander.`;
    const more = size - named.length;
    return more > 0
      ? `${circle} ${plural(more, { one: '{n} weiteres hängt im Knoten.', other: '{n} weitere hängen im Knoten.' })}`
      : circle;
  },

  'dep-same-sprint-cross-team': (facts, names) => {
    const { from, to, sprint } = facts;
    const toTeam = names.team(facts.toTeam);
    const sentence = `${names.team(facts.fromTeam)} muss ${names.item(from)} fertig haben, bevor ${toTeam} ${names.item(to)} fertigstellen kann, beides in ${names.sprint(sprint)}.`;
    return facts.onlyItemOfGoal
      ? `${sentence} Es ist das einzige PBI, das ${toTeam} für sein Sprint Goal ausgewählt hat.`
      : sentence;
  },

  'dep-unscheduled-predecessor': ({ from, to, toSprint }, names) =>
    `${names.itemInSprint(to, toSprint)} wartet auf ${names.item(from)}, das in keinem Sprint ist.`,

  'dep-external': ({ from, to, contact, date, tooLate }, names) => {
    const waits = `${names.item(to)} wartet auf ${names.item(from)} außerhalb des Nexus.`;
    if (contact === '') return `${waits} Niemand ist benannt, der nachfragt.`;
    if (date === undefined) return `${waits} ${contact} hat keinen Termin zugesagt.`;
    return tooLate
      ? `${waits} ${contact} hat es für den ${names.day(date)} zugesagt, nach Beginn des Sprints.`
      : `${waits} ${contact} hat es für den ${names.day(date)} zugesagt.`;
  },

  'hub-item': ({ item, lines, teams }, names) =>
    `${names.item(item)} hat ${plural(lines, { one: '{n} offene Abhängigkeit', other: '{n} offene Abhängigkeiten' })}; ${plural(teams, { one: 'beteiligt ist {n} anderes Team', other: 'beteiligt sind {n} andere Teams' })}.`,

  'dep-chain-long': ({ path, teams, handovers, sprintsLeft }, names) => {
    const ends = names.list([path.slice(0, 1), path.slice(-1)].map((end) => names.items(end)));
    const chain = `Zwischen ${ends} warten ${formatNumber(path.length)} PBIs aus ${plural(teams, { one: '{n} Team', other: '{n} Teams' })} aufeinander.`;
    return handovers > sprintsLeft
      ? `${chain} Das braucht ${plural(handovers, { one: '{n} Übergabe', other: '{n} Übergaben' })}, und ${plural(sprintsLeft, { one: '{n} Sprint bleibt.', other: '{n} Sprints bleiben.' })}`
      : chain;
  },

  'dep-same-sprint-in-team': ({ from, to, team, sprint }, names) =>
    `In ${names.sprint(sprint)} muss ${names.team(team)} erst ${names.item(from)} erledigen, dann ${names.item(to)}.`,

  'dep-unowned': ({ from, to, problem, fromTeam }, names) =>
    problem === 'no-team' || fromTeam === null
      ? `${names.item(to)} wartet auf ${names.item(from)}, das noch kein Team hat.`
      : `${names.item(to)} wartet auf ${names.item(from)}, und ${names.team(fromTeam)} hat noch nicht zugestimmt.`,

  'backlog-order-inverted': ({ from, to }, names) =>
    `Im Product Backlog steht ${names.item(to)} über ${names.item(from)}, obwohl es darauf wartet.`,

  'critical-path-late': ({ item, sprint, problem, workingDaysLeft }, names) =>
    problem === 'not-started'
      ? `${names.sprint(sprint)} ist zur Hälfte um, und ${names.item(item)} auf seiner längsten Kette ist nicht begonnen.`
      : `${names.item(item)} ist nicht Done, in ${names.sprint(sprint)} wartet noch etwas darauf, und ${plural(workingDaysLeft, { one: '{n} Arbeitstag bleibt', other: '{n} Arbeitstage bleiben' })}.`,

  'ready-with-open-dependency': ({ item, waitsFor }, names) =>
    `${names.item(item)} gilt als Ready, wartet aber auf ${names.items(waitsFor)} aus einem anderen Team.`,

  'overlap-same-sprint': ({ from, to, fromTeam, toTeam, sprint }, names) =>
    `${names.item(from)} von ${names.team(fromTeam)} und ${names.item(to)} von ${names.team(toTeam)} überschneiden sich inhaltlich, beide in ${names.sprint(sprint)}.`,

  'team-pair-coupling': ({ teams: [a, b], lines, allLines }, names) =>
    `${formatNumber(lines)} der ${formatNumber(allLines)} offenen Abhängigkeiten zwischen Teams ${lines === 1 ? 'liegt' : 'liegen'} zwischen ${names.team(a)} und ${names.team(b)}.`,

  'dep-redundant': ({ from, to, path }, names) =>
    `${names.item(from)} vor ${names.item(to)} folgt schon aus ${path.map((item) => names.item(item)).join(' → ')}.`,

  'merge-move-move': ({ on, field }, names) => {
    switch (on.kind) {
      case 'item':
        return collidedItem(names.item(on.item), field);
      case 'line':
        return `${names.line(on.line)} wurde zur selben Zeit verschieden geändert.`;
      case 'cell':
        return field === 'capacity'
          ? `Die Kapazität (${names.cell(on.cell)}) wurde zur selben Zeit verschieden gesetzt.`
          : `Der Plan (${names.cell(on.cell)}) wurde zur selben Zeit verschieden geändert.`;
      default:
        return unreachable(on);
    }
  },

  'merge-dangling': ({ from, to, missing: end, reason, name }, names) => {
    const present = names.item(end === 'from' ? to : from);
    const gone = names.item(end === 'from' ? from : to, name);
    const why = reason === 'aside' ? 'das beiseitegelegt wurde' : 'das nicht auf diesem Board ist';
    return `${present} ${end === 'from' ? 'wartet auf' : 'ermöglicht'} ${gone}, ${why}.`;
  },

  'merge-stale-ready': ({ item }, names) =>
    `${names.item(item)} galt schon als Ready, bevor sich seine Größe oder das, worauf es wartet, geändert hat.`,

  'merge-split-edit': ({ item, slices }, names) =>
    `${names.item(item)} wurde in ${names.items(slices)} aufgeteilt und von jemandem geändert, der das nicht wusste.`,

  'merge-duplicate-import': ({ system, key, items }, names) =>
    `${key} aus ${system} ist ${plural(items.length, { one: 'einmal', other: '{n} Mal' })} auf diesem Board: ${names.items(items)}.`,

  'merge-goal-text': ({ on }, names) => {
    switch (on.kind) {
      case 'product-goal':
        return 'Das Product Goal wurde zur selben Zeit verschieden formuliert.';
      case 'sprint-goal':
        return on.team === null
          ? `Das Nexus Sprint Goal für ${names.sprint(on.sprint)} wurde zur selben Zeit verschieden formuliert.`
          : `Das Sprint Goal von ${names.team(on.team)} für ${names.sprint(on.sprint)} wurde zur selben Zeit verschieden formuliert.`;
      case 'criterion':
        return `„${on.text}“ in der Definition of Done ${on.team === null ? 'des Nexus' : `von ${names.team(on.team)}`} wurde zur selben Zeit verschieden formuliert.`;
      default:
        return unreachable(on);
    }
  },
};

function collidedItem(name: string, field: string): string {
  switch (field) {
    case 'place':
      return `${name} wurde zur selben Zeit an verschiedene Plätze gelegt.`;
    case 'size':
      return `Für ${name} wurden zur selben Zeit verschiedene Größen gewählt.`;
    case 'ready':
      return `${name} wurde zur selben Zeit als Ready und als nicht Ready markiert.`;
    case 'state':
      return `Für ${name} wurden zur selben Zeit verschiedene Stände gewählt.`;
    case 'integrated':
      return `${name} wurde zur selben Zeit als integriert und als nicht integriert markiert.`;
    default:
      return `${name} wurde zur selben Zeit verschieden geändert.`;
  }
}
