import type { LaterMessages } from '../later.ts';
import { plural } from './word-forms.ts';

/** What stands on the Map beside PBIs, in German. */
export const mapObjects: LaterMessages['mapObjects'] = {
  kinds: {
    note: 'Haftnotiz',
    section: 'Bereich',
    text: 'Text',
    stroke: 'Zeichnung',
    image: 'Bild',
  },
  name: (kind, author, text, locked) =>
    [
      `${author === '' ? kind : `${kind} von ${author}`}${text === '' ? '' : `: ${text}`}`,
      locked ? 'Gesperrt' : '',
    ]
      .filter((part) => part !== '')
      .join('. '),
  emptyNote: 'Leer',
  untitledSection: 'Bereich',
  emptyText: 'Text',
  write: {
    note: 'Auf die Haftnotiz schreiben',
    section: 'Name des Bereichs',
    text: 'Text',
    image: 'Dieses Bild beschreiben',
  },
  resize: 'Größe: Pfeiltasten ändern sie',
  tools: {
    label: (count) =>
      plural(count, { one: 'Werkzeuge für das Ausgewählte', other: 'Werkzeuge für {n} Dinge' }),
    selected: (count) => plural(count, { one: '{n} Ding', other: '{n} Dinge' }),
    write: 'Schreiben',
    colour: 'Farbe',
    hues: [
      'Blau',
      'Zinnober',
      'Grün',
      'Violett',
      'Bernstein',
      'Türkis',
      'Rosa',
      'Oliv',
      'Schiefer',
    ],
    noHue: { sheet: 'Weiß', ink: 'Tinte' },
    scale: 'Schriftgröße',
    scales: { small: 'Klein', medium: 'Mittel', large: 'Groß' },
    pen: 'Stift',
    pens: { thin: 'Dünn', medium: 'Mittel', thick: 'Dick' },
    group: 'Gruppieren',
    ungroup: 'Gruppe auflösen',
    duplicate: 'Verdoppeln',
    lock: 'Sperren',
    unlock: 'Entsperren',
    front: 'Nach vorn',
    back: 'Nach hinten',
    align: 'Ausrichten',
    sides: {
      left: 'Linke Kanten',
      centre: 'Mitten nebeneinander',
      right: 'Rechte Kanten',
      top: 'Obere Kanten',
      middle: 'Mitten übereinander',
      bottom: 'Untere Kanten',
    },
    distribute: {
      across: 'Gleiche Abstände nebeneinander',
      down: 'Gleiche Abstände untereinander',
    },
    putAside: 'Von der Map nehmen',
  },
  putAside: (count) =>
    plural(count, { one: 'Von der Map genommen', other: '{n} Dinge von der Map genommen' }),
  added: {
    note: 'Haftnotiz angelegt. Schreibe, dann drücke Escape.',
    section: 'Bereich angelegt. Schreibe seinen Namen, dann drücke Enter.',
    stroke: 'Zeichnung angelegt.',
  },
  keepsTool: (keeps) =>
    keeps ? 'Das Werkzeug bleibt in der Hand.' : 'Nach jedem Mal geht es zurück zu Auswählen.',
  locked: 'Das ist gesperrt.',
  drawTools: 'Stift',
  noteTools: 'Farbe der nächsten Haftnotiz',
};
