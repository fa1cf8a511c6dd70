import { Wand } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { applyEdits } from '@weft/board-doc';
import type { TeamId } from '@weft/domain';
import { samePrediction, suggestSet, type Severity, type SuggestedSet } from '@weft/rules';
import { Button } from '../../interface/button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useFindingMessages } from '../../messages/finding-words.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useForecast } from '../../stores/forecast-store.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { EffectSummary } from '../forecast/effect-summary.tsx';
import { BoardNames, useFindingVocabulary } from '../findings/finding-words.ts';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { titleOf } from './way-out-words.ts';
import styles from './ways-out.module.css';

const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

/** Looks for moves that together ease what two teams wait for from each other. Never by itself. */
export function SuggestSet(props: { readonly teams: readonly [TeamId, TeamId] }): ReactNode {
  const session = useSession();
  const forecast = useForecast();
  const canEdit = useCanEdit();
  const setPreview = useInterface((state) => state.setPreview);
  const { rest } = useLaterMessages().slice;
  const words = useFindingMessages().waysOut;
  const [set, setSet] = useState<SuggestedSet | undefined>(undefined);
  const look = (): void =>
    setSet(
      suggestSet(session.board.view, props.teams, {
        today: session.today,
        newId: () => session.newId(),
        forecast: forecast.forecast,
        titleOfRest: rest,
        clock: () => performance.now(),
      }),
    );
  if (set === undefined) {
    return (
      <Button size="small" icon={Wand} onClick={look}>
        {words.suggest}
      </Button>
    );
  }
  const forget = (): void => {
    setPreview(undefined);
    setSet(undefined);
  };
  const apply = (): void => {
    // What was shown is what is done; when the board moved on meanwhile, it is looked for again.
    if (!samePrediction(forecast.effectOf(set.edits), set.effect)) {
      look();
      return;
    }
    session.commands.perform(
      { kind: 'apply-way-out', way: 'suggested-set', count: set.ways.length },
      (edit) => applyEdits(edit, set.edits),
      () => words.suggestionDone(set.ways.length),
    );
    forget();
  };
  return (
    <div
      role="status"
      className={styles['suggestion']}
      onPointerEnter={() => setPreview(set.edits)}
      onPointerLeave={() => setPreview(undefined)}
    >
      <Suggestion set={set} />
      <div className={styles['buttons']}>
        {set.ways.length > 0 && canEdit ? (
          <Button size="small" look="primary" onClick={apply}>
            {words.suggestionTake(set.ways.length)}
          </Button>
        ) : null}
        <Button size="small" onClick={forget}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function Suggestion(props: { readonly set: SuggestedSet }): ReactNode {
  const { ways, effect, before, after } = props.set;
  const view = useBoardView();
  const vocabulary = useFindingVocabulary();
  const { common } = useMessages();
  const { waysOut: words, wayOutSentences } = useFindingMessages();
  if (ways.length === 0) return <p className={styles['muted']}>{words.nothingBetter}</p>;
  const names = new BoardNames(view, vocabulary);
  return (
    <>
      <ol className={styles['steps']}>
        {ways.map((way) => (
          <li key={titleOf(way, names, wayOutSentences)}>{titleOf(way, names, wayOutSentences)}</li>
        ))}
      </ol>
      <table className={styles['comparison']}>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {LEVELS.map((level) => (
            <tr key={level}>
              <th scope="row">
                <SeverityMark severity={level} wordHidden /> {common.severity[level]}
              </th>
              <td>{before[level]}</td>
              <td>{after[level]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <EffectSummary effect={effect} />
    </>
  );
}
