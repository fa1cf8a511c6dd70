import { unreachable } from '@weft/domain';
import type { ImportProblem, ImportRefusal } from '@weft/interchange';
import { formatNumber } from './word-forms.ts';

const TEXTS = new Map([
  ['title', 'der Titel'],
  ['description', 'die Beschreibung'],
  ['acceptance', 'die Akzeptanzkriterien'],
]);

/** What became of a row that was not taken as it is, in German; after “Zeile 7:”. */
export function problemText({ code, value }: ImportProblem): string {
  switch (code) {
    case 'no-title':
      return value === '' ? 'kein Titel; ausgelassen.' : `${value} hat keinen Titel; ausgelassen.`;
    case 'same-id':
      return `die Nummer ${value} kam schon vor; ausgelassen.`;
    case 'not-an-item':
      return 'kein Work Item; ausgelassen.';
    case 'left-out-type':
      return `${value} gehört in den eigenen Plan eines Teams; ausgelassen.`;
    case 'removed':
      return `${value} wurde dort entfernt; ausgelassen.`;
    case 'cut-title':
      return 'der Titel ist zu lang und wurde gekürzt.';
    case 'cut-text':
      return `zu lang und deshalb gekürzt: ${TEXTS.get(value) ?? value}.`;
    case 'cut-name':
      return `der Name „${value}“ ist zu lang und wurde gekürzt.`;
    case 'bad-size':
      return `„${value}“ ist keine Größe; ohne Größe importiert.`;
    case 'bad-ready':
      return `„${value}“ ist weder ja noch nein; nicht als Ready markiert.`;
    case 'unknown-state':
      return `der Stand „${value}“ ist nicht bekannt; als offen importiert.`;
    case 'self-link':
      return `es wartet auf sich selbst (${value}); diese Verknüpfung bleibt weg.`;
    case 'bad-link':
      return `„${value}“ nennt kein Work Item; diese Verknüpfung bleibt weg.`;
    case 'extra-cells':
      return `mehr Zellen als Spalten („${value}“).`;
    case 'too-many-teams':
      return `ein Team zu viel („${value}“); ohne Team importiert.`;
    case 'too-many-sprints':
      return `ein Sprint zu viel („${value}“); ohne Sprint importiert.`;
    case 'too-many-links':
      return `${value} Verknüpfungen sind zu viele; die ersten 200 bleiben.`;
    case 'unused-file':
      return 'diese Datei sagt nichts über Work Items; nicht gelesen.';
    default:
      return unreachable(code);
  }
}

/** Why nothing of it could be imported, in German. */
export function refusalText({ code, detail }: ImportRefusal): string {
  const limit = /^\d+$/.test(detail) ? formatNumber(Number(detail)) : detail;
  switch (code) {
    case 'no-files':
      return 'Keine Datei wurde gewählt.';
    case 'empty':
      return 'Es ist nichts darin.';
    case 'too-large':
      return `Das sind mehr als ${limit} Zeichen. Teile die Datei oder exportiere weniger.`;
    case 'not-text':
      return 'Das ist keine Textdatei. Speichere eine Tabelle zuerst als CSV.';
    case 'too-many-rows':
      return `Mehr als ${limit} Zeilen auf einmal. Teile die Datei.`;
    case 'too-many-links':
      return `Mehr als ${limit} Verknüpfungen auf einmal. Teile die Datei.`;
    case 'bad-json':
      return detail === '' ? 'Das JSON endet zu früh.' : `Das JSON ist bei „${detail}“ beschädigt.`;
    case 'too-deep':
      return `Das JSON ist tiefer als ${limit} Ebenen verschachtelt.`;
    case 'unknown-json':
      return 'Dieses JSON enthält keine Work Items aus Azure DevOps.';
    case 'mixed-formats':
      return 'JSON-Dateien und Tabellen gehen nicht zusammen. Importiere sie nacheinander.';
    case 'no-title-column':
      return 'Keine Spalte sieht nach einem Titel aus. Gib einer die Überschrift „Title“.';
    case 'unclosed-quote':
      return 'Das Anführungszeichen hier wird nie geschlossen.';
    case 'malformed-quote':
      return 'Hinter dem Anführungszeichen, das diese Zelle schließt, steht noch Text.';
    default:
      return unreachable(code);
  }
}
