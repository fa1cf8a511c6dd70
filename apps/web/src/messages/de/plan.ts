import type { LaterMessages } from '../later.ts';
import { daysBetween } from '../days-between.ts';
import { formatNumber, listOf, longDay, plural, timeOfDay } from './word-forms.ts';

const pbis = (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' });
const points = (count: number): string => plural(count, { one: '{n} Punkt', other: '{n} Punkte' });
const risks = (count: number): string => plural(count, { one: '{n} Risiko', other: '{n} Risiken' });
const hints = (count: number): string =>
  plural(count, { one: '{n} Hinweis', other: '{n} Hinweise' });
const stops = (count: number): string => `${formatNumber(count)}-mal „Hält uns auf“`;

/** Nexus Sprint Planning, in German. */
export const plan: LaterMessages['plan'] = {
  label: 'Nexus Sprint Planning',
  sprint: 'Sprint, der geplant wird',
  planned: (sprint) => `${sprint}, wird geplant`,
  next: (sprint) => `${sprint}, der nächste`,
  lanes: 'Teams und Sprints',

  progress: (finished, total) =>
    `Nexus-Plan: ${formatNumber(finished)} von ${plural(total, { one: '{n} Team', other: '{n} Teams' })} fertig`,
  ready: (facts) => {
    const teams = plural(facts.teams, { one: '{n} Team', other: '{n} Teams' });
    const lines = plural(facts.dependencies, {
      one: '{n} Abhängigkeit',
      other: '{n} Abhängigkeiten',
    });
    return `Das Nexus Sprint Backlog ist bereit: ${teams}, ${pbis(facts.items)}, ${lines} (${risks(facts.risks)})`;
  },

  openSprintBacklog: 'Nexus Sprint Backlog öffnen',

  drawer: {
    title: 'Product Backlog',
    count: pbis,
    search: 'Im Product Backlog suchen',
    find: 'Suchen',
    readyOnly: 'Nur Ready',
    list: 'PBIs zum Planen',
    empty: 'Noch kein PBI.',
    allAssigned: 'Alles, was Ready ist, ist vergeben.',
    notReady: (count) =>
      plural(count, { one: '{n} PBI ist nicht Ready.', other: '{n} PBIs sind nicht Ready.' }),
    showAll: 'Auch diese zeigen',
    everything: 'Jedes PBI ist vergeben.',
    noMatch: (query) => `Kein PBI passt zu „${query}“.`,
    clear: 'Suche leeren',
    likely: (team) => `wohl ${team}`,
    noTeam: (sprint) => `${sprint}, ohne Team`,
    offline: (lastContactAtMs) =>
      lastContactAtMs === undefined
        ? 'Bis die Verbindung wieder da ist, planst du allein; die Last anderer Teams kann veraltet sein.'
        : `Bis die Verbindung wieder da ist, planst du allein; die Last anderer Teams ist von ${timeOfDay(lastContactAtMs)}.`,
    takeBack: 'Ins Product Backlog zurücklegen',
  },

  noTeams: 'Füge mindestens ein Team hinzu. Ein Nexus hat drei bis neun.',
  addTeam: 'Team hinzufügen',
  noSprint: 'Gib dem Sprint, den ihr plant, einen Namen.',
  sprintName: 'Name des Sprints',
  addSprint: 'Sprint hinzufügen',
  viewerNoTeams: 'Noch gibt es kein Team, mit dem man planen könnte.',
  viewerNoSprint: 'Noch gibt es keinen Sprint, der zu planen wäre.',

  card: {
    name: (key, title) => `${key}, ${title}`,
    move: 'Verschieben',
    moveName: (key) => `${key} verschieben`,
    whatIf: 'Was wäre, wenn?',
    whatIfName: (key) => `Was wäre, wenn ${key} woanders stünde?`,
    ready: 'Ready',
    findings: (count, worst) =>
      `${plural(count, { one: '{n} Befund', other: '{n} Befunde' })}, am schwersten: ${worst}`,
    waitsForHand: 'wartet darauf',
    enablesHand: 'wird vorher gebraucht',
    instructions:
      'Die Leertaste nimmt auf. Dann gehen Pfeiltasten von Zelle zu Zelle, die Leertaste legt ab, Escape lässt alles, wo es war. M verschiebt mit Klicks, Strg und Leertaste wählt aus, Umschalt und Pfeile wählen mehrere.',
  },

  cell: {
    withoutSize: (count) => `+${count.toString()} ohne Größe`,
    empty: 'Nichts geplant',
    place: 'Hier ablegen',
    placeName: (what, cell, effect) => `Hier ablegen: ${what}, ${cell}. ${effect}`,
    look: 'Hier ansehen',
    lookName: (what, cell, effect) => `Hier ansehen: ${what}, ${cell}. ${effect}`,
    fill: (count) => `Mit ${formatNumber(count)} füllen`,
    fillName: (cell, fits, all) =>
      `Mit ${formatNumber(fits)} füllen, von ${formatNumber(all)} passen so viele: ${cell}`,
  },

  preview: {
    load: (load, capacity) =>
      capacity === undefined
        ? `${points(load)}, Kapazität unbekannt`
        : `${formatNumber(load)} von ${points(capacity)}`,
    over: (count) => `${formatNumber(count)} darüber`,
    fits: (fits, all) => `${formatNumber(fits)} von ${formatNumber(all)} passen`,
    adds: 'Kommt hinzu',
    removes: 'Fällt weg',
    changes: 'Ändert sich',
    more: (count) => `und ${formatNumber(count)} weitere`,
    nothing: 'Ändert keinen Befund.',
    stays: 'Bleibt, wo es ist.',
    finished: (team) => `Der Plan von ${team} ist fertig; vor dem Ablegen wird gefragt.`,
    adding: {
      error: (count) => `bringt ${stops(count)}`,
      warning: (count) => `bringt ${risks(count)}`,
      info: (count) => `bringt ${hints(count)}`,
    },
    removing: {
      error: (count) => `beseitigt ${stops(count)}`,
      warning: (count) => `beseitigt ${risks(count)}`,
      info: (count) => `beseitigt ${hints(count)}`,
    },
    free: (count) => `${points(count)} frei`,
  },

  hand: {
    label: 'In deiner Hand',
    one: (key) => `${key} in deiner Hand`,
    several: (count) => `${pbis(count)} in deiner Hand`,
    size: points,
    looking: (what) => `Was wäre, wenn ${what} woanders stünde?`,
    keep: 'Lassen, wo es ist',
    stopLooking: 'Genug gesehen',
    suggest: 'Vorschlagen',
    suggestions: 'Beste Zellen',
    suggestion: (rank, cell) => `${rank.toString()}. ${cell}`,
    noSuggestion: 'Keine andere Zelle vorzuschlagen.',
    help: {
      pointer: 'Über einer Zelle loslassen. Mit Alt wird nur abgelegt, was passt.',
      keyboard:
        'Pfeile gehen von Zelle zu Zelle, [ und ] zur besten und schlechtesten. Leertaste legt ab, Escape lässt es.',
      clicks: 'Wähle eine Zelle. [ und ] gehen zur besten und schlechtesten, Escape lässt es.',
      look: 'Zeige auf eine Zelle. Verschoben wird nichts.',
    },
    given: (who, key, place) => `${who} hat ${key} eben vergeben: ${place}`,
    aside: (who, key) => `${who} hat ${key} beiseitegelegt.`,
    asideHint: 'Ablegen holt es zurück.',
  },

  ask: {
    finished: (team) => `Plan von ${team} wieder öffnen?`,
    finishedWhy: (team) => `${team} hat gesagt, dass der Plan fertig ist.`,
    reopen: 'Öffnen und ablegen',
    aside: (who) => `${who} hat das beiseitegelegt.`,
    bringBack: 'Trotzdem ablegen und zurückholen',
    cancel: 'Abbrechen',
  },

  said: {
    lifted: (what) => `${what} aufgenommen.`,
    stays: (what) => `${what} bleibt, wo es war.`,
    over: (cell, effect) => `Über ${cell}: ${effect}.`,
    left: (placed, left) => `${formatNumber(placed)} abgelegt, ${formatNumber(left)} übrig.`,
    noneFits: 'Keines davon passt.',
    load: (load, capacity) => `Last ${formatNumber(load)} von ${formatNumber(capacity)}.`,
    waysOut: 'Auswege ansehen',
    selected: (count) => `${pbis(count)} ausgewählt.`,
  },

  team: {
    finish: (team) => `Plan abschließen: ${team}`,
    finishShort: 'Plan abschließen',
    finished: 'Plan fertig',
    finishedBy: (name, atMs, nowMs) => {
      const time = daysBetween(atMs, nowMs) === 0 ? timeOfDay(atMs) : longDay(atMs);
      return name === '' ? `Plan fertig, ${time}` : `Plan fertig: ${name}, ${time}`;
    },
    byWhom: (what, name) => `${what} von ${name}`,
    byYou: (what) => `${what} von dir`,
    changed: (team, what, more) =>
      `Der Plan von ${team} wurde geändert, nachdem er fertig war: ${listOf([
        ...what,
        ...(more > 0 ? [`${formatNumber(more)} weitere`] : []),
      ])}.`,
    finishAgain: 'Wieder abschließen',
    finishAgainName: (team) => `Plan wieder abschließen: ${team}`,
    reopen: 'Wieder öffnen',
    reopenName: (team) => `Plan von ${team} wieder öffnen`,
    open: 'Plan offen',
    checklist: (team, sprint) => `Plan von ${team} für ${sprint}`,
    load: 'Last',
    findings: 'Offene Befunde',
    noFindings: 'Keine',
    goal: (team) => `Sprint Goal von ${team}`,
    finishNow: 'Abschließen',
    finishWith: (what) => `Abschließen mit ${what}`,
    stops,
    risks,
    hints,
    told: (team) => `Der Plan von ${team} ist fertig.`,
    toldOpen: (team) => `Der Plan von ${team} ist wieder offen.`,
  },
};
