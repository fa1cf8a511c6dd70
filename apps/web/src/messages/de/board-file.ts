import type { LaterMessages } from '../later.ts';
import { longDay, plural, timeOfDay } from './word-forms.ts';

const changes = (count: number): string =>
  plural(count, { one: '{n} Änderung', other: '{n} Änderungen' });

/** A board as a file, and boards that live on a device, in German. */
export const boardFile: LaterMessages['boardFile'] = {
  menu: 'Board als Datei …',
  title: 'Dieses Board als Datei',
  keepHeading: 'Aufheben oder mitnehmen',
  keepBody:
    'Eine Datei mit allem: PBIs, Texte, jede Entscheidung und was beiseitegelegt ist. Sie enthält keinen Link.',
  keep: 'Als Datei speichern',
  exchangeHeading: 'Mit einem anderen Gerät austauschen',
  exchangeBody:
    'Öffne eine Datei, die ein anderes Gerät von diesem Board gemacht hat: Beide Stände treffen sich, als wären sie verbunden gewesen. Dort machst du dasselbe mit einer Datei von hier.',
  open: 'Board-Datei öffnen …',
  lackingBody: 'Das andere Gerät hat das meiste schon? Speichere nur, was seiner Datei fehlt.',
  lacking: 'Nur speichern, was einer Datei fehlt …',
  lackingNothing: 'Die Datei hat alles, was dieses Board hat. Nichts wurde gespeichert.',
  wrongBoard: 'Die Datei gehört zu einem anderen Board.',
  saved: (name, missingImages) =>
    missingImages === 0
      ? `Gespeichert als ${name}.`
      : plural(missingImages, {
          one: `Gespeichert als ${name}. {n} Bild fehlt darin: Dieses Gerät hat es nicht, oder die Datei hat keinen Platz.`,
          other: `Gespeichert als ${name}. {n} Bilder fehlen darin: Dieses Gerät hat sie nicht, oder die Datei hat keinen Platz.`,
        }),
  tooLarge: 'Das Board ist zu groß für eine Datei (64 MiB). Nichts wurde gespeichert.',
  refused: {
    foreign: 'Das ist keine Board-Datei von Weft.',
    newer: 'Ein neueres Weft hat diese Datei gemacht. Aktualisiere dieses, um sie zu öffnen.',
    cut: 'Dieser Datei fehlt das Ende. Kopiere sie noch einmal.',
    damaged:
      'Diese Datei ist beschädigt: Sie ist nicht, wie sie gespeichert wurde. Kopiere sie noch einmal.',
    'too-large': 'Diese Datei ist größer, als ein Board sein kann (64 MiB).',
    unreadable: 'Was in dieser Datei steht, ist kein Board.',
    gaps: 'Diese Datei enthält nur Änderungen, und frühere fehlen hier. Bitte um eine Datei des ganzen Boards.',
    'changes-only':
      'Diese Datei enthält nur Änderungen eines Boards, das nicht auf diesem Gerät ist. Bitte um eine Datei des ganzen Boards.',
    'newer-schema':
      'Das Board in dieser Datei stammt von einem neueren Weft. Aktualisiere dieses, um es zu öffnen.',
    'not-kept':
      'Dieser Browser konnte das Board nicht behalten. Schaffe Platz oder erlaube ihm zu speichern.',
    'view-only':
      'Du kannst dieses Board ansehen, aber nicht ändern. Die Datei wurde nicht zusammengeführt.',
  },
  nothingChanged: 'Nichts wurde geändert.',
  nothingNew: (name) => `„${name}“ hat nichts Neues gebracht: Alles darin ist schon hier.`,
  strip: (count) => `Die Datei ist da. Sie hat ${changes(count)} gebracht.`,
  madeAt: (atMs) => `Gespeichert am ${longDay(atMs)} um ${timeOfDay(atMs)}`,
  otherTitle: 'Ein anderes Board oder eine andere Geschichte davon',
  otherBody: (name) =>
    `„${name}“ und dieses Board haben nicht dieselbe Geschichte, darum werden sie nie von selbst zusammengeführt. Du kannst es als eigenes Board behalten, oder ansehen, was anders ist, und übernehmen, was du willst.`,
  openAsOwn: 'Als eigenes Board öffnen',
  compare: 'Vergleichen und übernehmen',
  untitled: 'Board ohne Namen',
  chooseTitle: 'Dieses Board ist schon auf diesem Gerät',
  chooseBody: (name) =>
    `„${name}“ gehört zu einem Board, das du hast. Beim Zusammenführen bleiben beide Stände: Wo verschieden entschieden wurde, wirst du gefragt.`,
  mergeInto: (title) => `Mit „${title}“ zusammenführen`,
  onServer: 'auf seinem Server',
  onDevice: 'nur auf diesem Gerät',
  openFailed: 'Die Datei wurde nicht geöffnet.',

  shareTitle: 'Dieses Board teilen',
  shareBody:
    'Dieses Board ist nur auf diesem Gerät, darum gibt es keinen Link. Leg es auf den Server: Es behält seine Geschichte, bekommt Links zum Moderieren, Bearbeiten und Ansehen, und andere können mit dir daran arbeiten.',
  putOnServer: 'Auf den Server legen',
  putting: 'Das Board wird gesendet …',
  put: 'Das Board ist jetzt auf dem Server. Teile seine Links.',
  putElsewhere:
    'Ein anderer Tab hat dieses Board auf den Server gelegt. Was du hier änderst, kommt mit, wenn du dorthin gehst.',
  goThere: 'Dorthin gehen',
  putFailed: {
    unreachable: 'Der Server ist nicht erreichbar. Das Board bleibt auf diesem Gerät.',
    busy: 'Der Server hat gerade viele Boards angelegt. Versuch es in einer Minute wieder.',
    'not-allowed': 'Auf diesem Server darf niemand Boards anlegen.',
    'too-large': 'Das Board ist zu groß zum Senden (16 MiB). Es bleibt auf diesem Gerät.',
    refused: 'Der Server hat das Board nicht angenommen. Es bleibt auf diesem Gerät.',
    'not-kept':
      'Das Board ist auf dem Server, aber dieser Browser konnte seinen Link nicht behalten.',
  },
  keepHere: 'Auf diesem Gerät behalten',
  noVersions:
    'Versionen bewahrt ein Server auf. Dieses Board ist nur auf diesem Gerät; hebe Dateien davon auf.',

  restoredTitle: 'Dieses Board wurde aus einer Sicherung wiederhergestellt oder neu begonnen.',
  restoredBody:
    'Deine Kopie gehört zur Geschichte davor; beide werden nie von selbst zusammengeführt.',
  restoredCounting: 'Es wird nachgesehen, was anders ist …',
  restoredCount: (count) =>
    plural(count, {
      one: 'Deine Kopie hat {n} Änderung, die der Server nicht kennt.',
      other: 'Deine Kopie hat {n} Änderungen, die der Server nicht kennt.',
    }),
  restoredSame: 'Deine Kopie hat nichts, was dem Server fehlt.',
  restoredUnknown: 'Der Server lässt sich gerade nicht fragen, was er hat.',
  restoredCompare: 'Vergleichen und übernehmen',
  restoredDownload: 'Meine herunterladen',
  restoredUse: 'Die des Servers nehmen',
  restoredUseSure: 'Meine Kopie endgültig aufgeben',
  restoredCopy: (title, atMs) => `${title} (meine Kopie von ${timeOfDay(atMs)})`,
};
