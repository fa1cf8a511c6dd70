import { Download, Play } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { unreachable } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Select } from '../../interface/select.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import type { BoardVersions } from '../../session/board-versions.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { fileNameOf, saveFile } from '../shell/save-file.ts';
import { useNow } from '../shell/use-now.ts';
import { burstsAsCsv, type ToldBurst } from './burst-file.ts';
import { happeningsInWords } from './burst-words.ts';
import { burstsOf, type About } from './bursts.ts';
import styles from './history.module.css';
import type { HistoryStart } from './read-history.ts';
import { ReplayDialog } from './replay-dialog.tsx';
import { useAuthorNames } from './use-author-names.ts';
import { useHistory, type KnownHistory } from './use-history.ts';
import { nameOfVersion } from './version-words.ts';

const MINUTE_MS = 60_000;
/** How many bursts are drawn at once. */
const PAGE = 60;

/** What happened to the board, a PBI or a dependency: who did what, by day, the latest first. */
export function WhatHappened(props: {
  readonly server: BoardVersions;
  readonly about?: About;
}): ReactNode {
  const { server, about } = props;
  const [start, setStart] = useState<HistoryStart | undefined>(undefined);
  const reading = useHistory(server, start);
  const { happened, history } = useLaterMessages();
  switch (reading.kind) {
    case 'reading':
      return (
        <p className={styles['muted']} role="status">
          {happened.reading(reading.percent)}
        </p>
      );
    case 'failed':
      return (
        <p role="status">
          {reading.refusal === 'unreachable'
            ? happened.offline
            : reading.refusal === 'nothing-kept'
              ? happened.nothingKept
              : history.failed}
        </p>
      );
    case 'known':
      return <Known history={reading.history} about={about} onStart={setStart} />;
    default:
      return unreachable(reading);
  }
}

function Known(props: {
  readonly history: KnownHistory;
  readonly about: About | undefined;
  readonly onStart: (start: HistoryStart) => void;
}): ReactNode {
  const { history, about, onStart } = props;
  const { read, events } = history;
  const view = useBoardView();
  const words = useLaterMessages();
  const { happened } = words;
  const { common, forms } = useMessages();
  const nameOf = useAuthorNames(read.authors);
  const nowMs = useNow(MINUTE_MS);
  const [most, setMost] = useState(PAGE);
  const [replaying, setReplaying] = useState<number | undefined>(undefined);
  const bursts = useMemo(() => burstsOf(events, about).toReversed(), [events, about]);
  const tell = (burst: (typeof bursts)[number]): ToldBurst => ({
    ...burst,
    who: nameOf(burst.user),
    what: happeningsInWords(burst.happenings, view, {
      happened,
      item: words.item,
      everyday: common,
    }),
  });
  const shown = bursts.slice(0, most).map(tell);
  const days = [...new Set(shown.map(({ untilMs }) => words.history.day(untilMs, nowMs)))];
  const startName = ({ version }: HistoryStart): string =>
    version === undefined
      ? happened.beginning
      : `${nameOfVersion(version, words)} · ${words.history.day(version.madeAtMs, nowMs)}, ${forms.timeOfDay(version.madeAtMs)}`;
  return (
    <div className={styles['happened']}>
      <div className={styles['span']}>
        <Select
          label={happened.since}
          value={read.start.seq.toString()}
          options={read.starts.map((each) => ({
            value: each.seq.toString(),
            label: startName(each),
          }))}
          onChange={(seq) => {
            const start = read.starts.find((each) => each.seq.toString() === seq);
            if (start !== undefined) onStart(start);
          }}
        />
        <div className={styles['acts']}>
          <Button
            icon={Download}
            onClick={() =>
              saveFile(
                fileNameOf(happened.fileName(view.title), 'csv'),
                burstsAsCsv(bursts.map(tell), happened.csv),
                'text/csv;charset=utf-8',
              )
            }
          >
            {happened.exportCsv}
          </Button>
          {about === undefined && events.length > 0 ? (
            <Button icon={Play} onClick={() => setReplaying(0)}>
              {happened.replay}
            </Button>
          ) : null}
        </div>
      </div>
      {read.damagedRecords > 0 ? (
        <p className={styles['muted']}>{happened.damaged(read.damagedRecords)}</p>
      ) : null}
      {shown.length === 0 ? (
        <p className={styles['muted']}>
          {about === undefined ? happened.none : happened.noneAbout}
        </p>
      ) : null}
      <section aria-label={happened.listLabel} className={styles['timeline']}>
        {days.map((day) => (
          <section key={day} aria-label={day}>
            <h3 className={styles['day']}>{day}</h3>
            <ul>
              {shown
                .filter(({ untilMs }) => words.history.day(untilMs, nowMs) === day)
                .map((burst) => (
                  <li key={`${burst.step.toString()} ${burst.who}`} className={styles['row']}>
                    <span className={styles['rowText']}>
                      <span className={styles['made']}>{forms.timeOfDay(burst.untilMs)}</span>{' '}
                      {happened.by(burst.who, burst.what)}
                    </span>
                    <Button
                      size="small"
                      look="quiet"
                      aria-label={happened.replayFrom(happened.by(burst.who, burst.what))}
                      onClick={() => setReplaying(burst.step)}
                    >
                      {happened.showAt}
                    </Button>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </section>
      {bursts.length > most ? (
        <Button size="small" onClick={() => setMost(most + PAGE)}>
          {words.changes.showMore(Math.min(PAGE, bursts.length - most))}
        </Button>
      ) : null}
      {replaying === undefined ? null : (
        <ReplayDialog
          history={history}
          startStep={replaying}
          onClose={() => setReplaying(undefined)}
        />
      )}
    </div>
  );
}
