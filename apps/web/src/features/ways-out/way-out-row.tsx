import { useState, type ReactNode } from 'react';
import { applyEdits } from '@weft/board-doc';
import type { BoardEdit } from '@weft/domain';
import { editsOf, samePrediction, type Answers, type Effect, type WayOut } from '@weft/rules';
import { Button } from '../../interface/button.tsx';
import { useFindingMessages } from '../../messages/finding-words.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useForecast } from '../../stores/forecast-store.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { EffectSummary } from '../forecast/effect-summary.tsx';
import { BoardNames, useFindingVocabulary } from '../findings/finding-words.ts';
import { WayOutForm } from './way-out-form.tsx';
import { doneOf, titleOf } from './way-out-words.ts';
import styles from './ways-out.module.css';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

/**
 * One way out with what it would do. Pointing at it shows on the board where things would go;
 * pressing it does it, after asking what it still needs to know.
 */
export function WayOutRow(props: {
  readonly way: WayOut;
  /** Whether what it needs is being asked for. */
  readonly opened: boolean;
  readonly onOpen: (opened: boolean) => void;
}): ReactNode {
  const { way, opened, onOpen } = props;
  const view = useBoardView();
  const canEdit = useCanEdit();
  const setPreview = useInterface((state) => state.setPreview);
  const effect = useForecast().effectOf(way.edits);
  const { take, changed, forget } = useTakeWayOut(way, effect);
  const vocabulary = useFindingVocabulary();
  const { wayOutSentences: sentences, waysOut: words } = useFindingMessages();
  const names = new BoardNames(view, vocabulary);
  const title = titleOf(way, names, sentences);

  if (way.state.kind === 'disabled') {
    return (
      <div className={styles['way']} data-off="">
        <span className={styles['title']}>{title}</span>
        <span className={styles['muted']}>{sentences.off(way.state.reason, names)}</span>
        {way.state.reason.kind === 'no-later-sprint' && canEdit ? <AddSprint /> : null}
      </div>
    );
  }
  const asks = way.needs.length > 0;
  const press = (): void => {
    if (!canEdit) return;
    if (asks) onOpen(!opened);
    else take({});
  };
  return (
    <div
      className={styles['way']}
      onPointerEnter={() => setPreview(way.edits)}
      onPointerLeave={() => setPreview(undefined)}
    >
      <button
        type="button"
        className={styles['press']}
        aria-disabled={!canEdit}
        aria-expanded={asks && canEdit ? opened : undefined}
        onFocus={() => setPreview(way.edits)}
        onBlur={() => setPreview(undefined)}
        onClick={press}
      >
        {title}
      </button>
      {way.kind === 'live-with-it' ? (
        <span className={styles['muted']}>{words.stays}</span>
      ) : (
        <EffectSummary effect={effect} />
      )}
      {way.notes.map((note) => (
        <span key={JSON.stringify(note)} className={styles['muted']}>
          {sentences.note(note, names)}
        </span>
      ))}
      {opened ? <WayOutForm way={way} onCancel={() => onOpen(false)} onTake={take} /> : null}
      {changed === undefined ? null : (
        <Changed effect={changed.effect} onAnyway={changed.anyway} onAgain={forget} />
      )}
    </div>
  );
}

interface TakeWayOut {
  readonly take: (answers: Answers) => void;
  /** What it would do now, where that differs from what was shown. */
  readonly changed: { readonly effect: Effect; readonly anyway: () => void } | undefined;
  readonly forget: () => void;
}

/** Takes a way out if it still does what was shown; otherwise asks again. */
function useTakeWayOut(way: WayOut, shown: Effect): TakeWayOut {
  const { commands } = useSession();
  const forecast = useForecast();
  const view = useBoardView();
  const vocabulary = useFindingVocabulary();
  const { wayOutSentences: sentences } = useFindingMessages();
  const setPreview = useInterface((state) => state.setPreview);
  const [changed, setChanged] = useState<TakeWayOut['changed']>(undefined);
  const make = (edits: readonly BoardEdit[]): void => {
    setChanged(undefined);
    setPreview(undefined);
    commands.perform(
      { kind: 'apply-way-out', way: way.kind },
      (edit) => applyEdits(edit, edits),
      () => doneOf(way, new BoardNames(view, vocabulary), sentences),
    );
  };
  return {
    take: (answers) => {
      const now = forecast.effectOf(way.edits);
      const edits = editsOf(way, answers);
      if (samePrediction(now, shown)) make(edits);
      else setChanged({ effect: now, anyway: () => make(edits) });
    },
    changed,
    forget: () => setChanged(undefined),
  };
}

function Changed(props: {
  readonly effect: Effect;
  readonly onAnyway: () => void;
  readonly onAgain: () => void;
}): ReactNode {
  const words = useFindingMessages().waysOut;
  return (
    <div role="alert" className={styles['changed']}>
      <p>{words.changed}</p>
      <EffectSummary effect={props.effect} />
      <div className={styles['buttons']}>
        <Button size="small" onClick={props.onAnyway}>
          {words.anyway}
        </Button>
        <Button size="small" onClick={props.onAgain}>
          {words.again}
        </Button>
      </div>
    </div>
  );
}

function AddSprint(): ReactNode {
  const laterCommands = useLaterCommands();
  const words = useFindingMessages().waysOut;
  return (
    <div className={styles['buttons']}>
      <Button size="small" onClick={() => laterCommands.addSprint({})}>
        {words.addSprint}
      </Button>
    </div>
  );
}
