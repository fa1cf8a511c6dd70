import type { LaterMessages } from '../later.ts';
import { plural } from './word-forms.ts';

const pbis = (count: number): string => plural(count, { one: '{n} PBI', other: '{n} PBIs' });

/** What a board is in, completing a planning and closing a Sprint, in German. */
export const phases: LaterMessages['phases'] = {
  title: 'Phase dieses Boards',
  names: {
    open: 'Keine Phase',
    refinement: 'Refinement',
    planning: 'Sprint Planning',
    sprint: 'Sprint',
    closed: 'Geschlossen',
  },
  about: {
    open: 'Es ist in keiner.',
    refinement: 'Das Product Backlog wird verfeinert.',
    planning: 'Der nächste Sprint wird geplant.',
    sprint: 'Ein Sprint läuft.',
    closed: 'Nur wer moderiert, kann das Board ändern; alle anderen sehen es an.',
  },
  rights: 'In jeder anderen Phase können alle mit dem Link zum Bearbeiten das Board ändern.',
  label: (name, about) => `Phase: ${name}. ${about}`,
  change: (name) => `Phase: ${name}. Ändern`,
  viewOnly: 'Nur ansehen',
  viewOnlyHint: 'Du kannst dich umsehen. Frage nach dem Link zum Bearbeiten.',
  closedHint: 'Das Board ist geschlossen. Wer moderiert, kann es wieder öffnen.',
  now: (name) => `Das Board ist jetzt in der Phase „${name}“.`,
  offline: 'Um die Phase zu ändern, braucht es eine Verbindung.',
  refused: {
    unreachable: 'Die Phase wurde nicht geändert. Dazu braucht es eine Verbindung zum Server.',
    'not-allowed': 'Die Phase wurde nicht geändert. Das kann nur, wer moderiert.',
    refused: 'Die Phase wurde nicht geändert. Der Server hat es nicht angenommen.',
  },

  complete: {
    button: 'Planung abschließen …',
    title: 'Nexus Sprint Planning abschließen',
    notYet: 'Die Planung ist noch nicht vollständig:',
    notYetOf: (sprint) => `Die Planung von ${sprint} ist noch nicht vollständig:`,
    noSprint: 'Es gibt keinen Sprint, der sich planen ließe.',
    stillRunning: (sprint) => `${sprint} läuft noch.`,
    nothingSelected: 'Kein Team hat ein PBI ausgewählt.',
    noDates: (sprint) => `${sprint} hat keinen ersten oder keinen letzten Tag.`,
    teamOpen: (team) => `${team} hat seinen Plan noch nicht fertig.`,
    teamChanged: (team) => `Der Plan von ${team} wurde geändert, nachdem er fertig war.`,
    addSprint: 'Sprint hinzufügen',
    closeFirst: 'Schließen …',
    setDates: 'Tage festlegen',
    finishFor: (team) => `${team} ist fertig`,
    writeGoals: 'Ziele schreiben',
    writeDone: 'Zur Definition of Done',
    facts: (sprint, teams, items) =>
      `${plural(teams, { one: '{n} Team hat', other: '{n} Teams haben' })} ${pbis(items)} für ${sprint} ausgewählt.`,
    goal: 'Nexus Sprint Goal',
    whatHappens: 'Das passiert beim Abschließen:',
    starts: (sprint, from, until) => `${sprint} läuft, von ${from} bis ${until}.`,
    becomesBacklog: 'Was die Teams ausgewählt haben, ist das Nexus Sprint Backlog.',
    phaseMoves: 'Das Board geht in die Phase „Sprint“.',
    do: 'Planung abschließen',
    completed: (sprint, items) =>
      `Die Planung ist abgeschlossen. ${sprint} läuft mit ${pbis(items)}.`,
  },

  start: {
    title: (sprint) => `${sprint} starten`,
    whatHappens: 'Das passiert beim Starten:',
    do: (sprint) => `${sprint} starten`,
    completed: (sprint, items) => `${sprint} läuft mit ${pbis(items)}.`,
    notYet: (reason, more) =>
      more === 0
        ? reason
        : `${reason} ${plural(more, { one: '{n} weiterer Grund', other: '{n} weitere Gründe' })}`,
    choice: (state, reason) => `${state}: noch nicht. ${reason}`,
  },

  closeSprint: (sprint) => `${sprint} schließen …`,
  close: {
    title: (sprint) => `${sprint} schließen`,
    kept: (count) =>
      count === 0
        ? 'Kein PBI ist Done und integriert.'
        : plural(count, {
            one: '{n} PBI ist Done und integriert. Es bleibt als Ergebnis im Sprint.',
            other: '{n} PBIs sind Done und integriert. Sie bleiben als Ergebnis im Sprint.',
          }),
    carried: (count) =>
      count === 0
        ? 'Nichts ist offen geblieben.'
        : plural(count, {
            one: '{n} PBI ist offen geblieben. Es geht an den Anfang des Product Backlogs zurück, behält sein Team als wahrscheinliches und wird gekennzeichnet.',
            other:
              '{n} PBIs sind offen geblieben. Sie gehen in ihrer Reihenfolge an den Anfang des Product Backlogs zurück, behalten ihre Teams als wahrscheinliche und werden gekennzeichnet.',
          }),
    keptList: 'Bleibt im Sprint',
    carriedList: 'Geht ins Product Backlog zurück',
    stateOf: (team, state) => `${team} · ${state}`,
    notIntegrated: 'Done, nicht integriert',
    undoable: 'Das ist ein Schritt, und Rückgängig nimmt ihn zurück.',
    do: (sprint) => `${sprint} schließen`,
    closed: (sprint, kept, carried) =>
      `${sprint} ist geschlossen. ${pbis(kept)} Done, ${pbis(carried)} zurück im Product Backlog.`,
    gone: 'Dieser Sprint ist schon geschlossen.',
  },
};
