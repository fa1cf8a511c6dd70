import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { mapBookOf } from '../../map/objects/map-book-of.ts';
import { useMessages } from '../../messages/catalogue.ts';
import type { MapThings } from '../../messages/en/things-on-map.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { useScreen, type CanvasName } from '../../stores/use-screen.ts';
import { countThings } from '../changes/map-differences.ts';
import { SCREEN_ICONS } from '../shell/screen-icons.ts';
import { useNow } from '../shell/use-now.ts';
import { burstsOf } from './bursts.ts';
import { happeningsInWords } from './burst-words.ts';
import { inSlices } from './in-slices.ts';
import { PastCanvas, type PastCanvasHandle } from './past-canvas.tsx';
import styles from './replay.module.css';
import type { KnownHistory } from './use-history.ts';
import { useAuthorNames } from './use-author-names.ts';
import { usePastView } from './use-past-view.ts';

/** How long one burst is shown while playing, in milliseconds. */
const PLAY_MS = 900;
/** The same for who wants less motion. */
const CALM_PLAY_MS = 2_500;
const MINUTE_MS = 60_000;
const CANVASES: readonly CanvasName[] = ['board', 'map'];

/** What is said of the moment that is shown. */
interface Told {
  readonly step: number;
  readonly items: number;
  /** On the Map; nothing while that is not shown. */
  readonly things: MapThings;
  readonly findings: number;
}

/** The board at every moment of its history: a slider over all changes, read-only. */
export function ReplayView(props: {
  readonly history: KnownHistory;
  /** Where it begins, from 0 to the number of changes. */
  readonly startStep: number;
  readonly onLeave: () => void;
}): ReactNode {
  const { history, startStep, onLeave } = props;
  const { replay, events } = history;
  const words = useLaterMessages();
  const { happened } = words;
  const { common, forms, shell } = useMessages();
  const view = useBoardView();
  const nameOf = useAuthorNames(history.read.authors);
  const canvas = useRef<PastCanvasHandle>(null);
  const nowMs = useNow(MINUTE_MS);
  const cameFrom = useScreen();
  const [screen, setScreen] = useState<CanvasName>(cameFrom === 'map' ? 'map' : 'board');
  const pastView = usePastView(screen);
  const [step, setStep] = useState(startStep);
  const [told, setTold] = useState<Told>({ step: -1, items: 0, things: {}, findings: 0 });
  const [wantsToPlay, setPlaying] = useState(false);
  const ends = useMemo(() => burstsOf(events, undefined).map((burst) => burst.step), [events]);

  const follow = useCallback((): void => {
    const shown = canvas.current?.shown();
    if (shown?.screen.model.view !== replay.board.view) canvas.current?.show(replay.board);
  }, [replay]);

  useEffect(() => {
    let isWanted = true;
    const go = async (): Promise<void> => {
      const isThere = await inSlices(replay.goTo(step), () => {
        if (isWanted) follow();
        return isWanted;
      });
      if (!isThere) return;
      follow();
      const findings = canvas.current?.shown()?.findings;
      findings?.settle();
      const items = [...replay.board.view.items()].length;
      const objects = screen === 'map' ? mapBookOf(replay.board).shown() : [];
      const things = countThings(objects.map(({ kind }) => kind)) ?? {};
      setTold({ step, items, things, findings: findings?.rules.findings.size ?? 0 });
    };
    void go();
    return () => {
      isWanted = false;
    };
  }, [replay, step, screen, follow]);

  const isAtEnd = step >= replay.steps;
  const isPlaying = wantsToPlay && !isAtEnd;
  useEffect(() => {
    if (!isPlaying) return undefined;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const timer = setTimeout(
      () => setStep((before) => ends.find((end) => end > before) ?? replay.steps),
      isCalm ? CALM_PLAY_MS : PLAY_MS,
    );
    return () => clearTimeout(timer);
  }, [isPlaying, step, ends, replay]);

  const event = events[step - 1];
  const time = event === undefined ? happened.start : forms.timeOfDay(event.atMs);
  const day = event === undefined ? '' : words.history.day(event.atMs, nowMs);
  const what =
    event === undefined || event.happenings.length === 0
      ? ''
      : happened.by(
          nameOf(event.user),
          happeningsInWords(event.happenings, view, {
            happened,
            item: words.item,
            everyday: common,
          }),
        );
  const moment = happened.moment(step, replay.steps, [day, time].filter(Boolean).join(', '));
  return (
    <section className={styles['replay']} aria-label={happened.replayTitle}>
      <PastCanvas
        key={screen}
        ref={canvas}
        view={pastView}
        label={
          screen === 'map'
            ? happened.mapLabel(told.items, told.things)
            : happened.boardLabel(told.items)
        }
      />
      <div className={styles['controls']}>
        <IconButton
          icon={isPlaying ? Pause : Play}
          label={isPlaying ? happened.pause : happened.play}
          onClick={() => {
            if (!isPlaying && isAtEnd) setStep(0);
            setPlaying(!isPlaying);
          }}
        />
        <IconButton
          icon={ChevronLeft}
          label={happened.back}
          onClick={() => setStep(Math.max(0, step - 1))}
        />
        <input
          type="range"
          data-autofocus=""
          className={styles['slider']}
          aria-label={happened.slider}
          aria-valuetext={[moment, what].filter(Boolean).join('. ')}
          min={0}
          max={replay.steps}
          value={step}
          onChange={(change) => {
            setPlaying(false);
            setStep(change.target.valueAsNumber);
          }}
        />
        <IconButton
          icon={ChevronRight}
          label={happened.forth}
          onClick={() => setStep(Math.min(replay.steps, step + 1))}
        />
        <SegmentedControl
          label={shell.screens.label}
          segments={CANVASES.map((each) => ({
            value: each,
            label: shell.screens.names[each],
            icon: SCREEN_ICONS[each],
          }))}
          value={screen}
          onChange={setScreen}
        />
        <Button onClick={onLeave}>{happened.toNow}</Button>
      </div>
      <p className={styles['moment']} data-shown-step={told.step}>
        <span>{moment}</span>
        <span>{what}</span>
        <span className={styles['muted']}>{happened.findingsThen(told.findings)}</span>
      </p>
    </section>
  );
}
