import { Flag } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import type { CollidingDecision, OpenCollision } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Icon } from '../../interface/icon.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useForecast } from '../../stores/forecast-store.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { AskOthers } from '../comments/ask-others.tsx';
import { EffectSummary } from '../forecast/effect-summary.tsx';
import { EstimateButton } from '../voting/estimate-together.tsx';
import {
  answerInWords,
  editsOfAnswer,
  questionInWords,
  similarTo,
  subjectInWords,
  type AnswerVocabulary,
} from './answers.ts';
import styles from './changes.module.css';
import { useSettle } from './use-settle.ts';
import { useFocusWhenAsked } from './use-show-decision.ts';
import { useUserNames } from './use-user-names.ts';

/** Decisions taken without knowledge of each other: every side with what follows from it, and a choice. */
export function CollisionCard(props: {
  readonly open: OpenCollision;
  /** All open decisions of the board, to answer those like this one alike; none: only this. */
  readonly all?: readonly OpenCollision[];
  /** False where it is clear what the decision is about. */
  readonly namesSubject: boolean;
}): ReactNode {
  const { open, all = [], namesSubject } = props;
  const view = useBoardView();
  const settle = useSettle();
  const words = useAnswerVocabulary();
  const { changes } = words;
  const similar = similarTo(open, all);
  const [alsoSimilar, setAlsoSimilar] = useState(false);
  const titleId = useId();
  const heading = useFocusWhenAsked(open);
  const question = questionInWords(open, view, words);
  const take = (decision: CollidingDecision): void => {
    const alike = alsoSimilar ? similar : [];
    settle([
      { open, value: decision.value },
      ...alike.flatMap((other) => {
        const same = other.collision.decisions.find(({ by }) => by === decision.by);
        return same === undefined ? [] : [{ open: other, value: same.value }];
      }),
    ]);
  };
  return (
    <section className={styles['card']} aria-labelledby={titleId}>
      <h3 id={titleId} ref={heading} tabIndex={-1} className={styles['cardTitle']}>
        <Icon of={Flag} />
        <span>
          {namesSubject ? `${subjectInWords(open, view, words)}: ` : null}
          {question}
        </span>
      </h3>
      <div className={styles['sides']}>
        {open.collision.decisions.map((decision, index) => (
          <Side
            // Two sides never hold the same value, so the value is the key.
            key={JSON.stringify(decision.value)}
            open={open}
            decision={decision}
            isShown={index === 0}
            onTake={() => take(decision)}
          />
        ))}
      </div>
      <Further open={open} />
      <Ask open={open} />
      {similar.length > 0 ? (
        <label className={styles['similar']}>
          <input
            type="checkbox"
            checked={alsoSimilar}
            onChange={(event) => setAlsoSimilar(event.target.checked)}
          />
          {changes.sameForSimilar(similar.length)}
        </label>
      ) : null}
    </section>
  );
}

function Side(props: {
  readonly open: OpenCollision;
  readonly decision: CollidingDecision;
  readonly isShown: boolean;
  readonly onTake: () => void;
}): ReactNode {
  const { open, decision, isShown, onTake } = props;
  const view = useBoardView();
  const canEdit = useCanEdit();
  const forecast = useForecast();
  const nameOfUser = useUserNames();
  const { forms } = useMessages();
  const words = useAnswerVocabulary();
  const { changes } = words;
  const answer = answerInWords(open, decision.value, view, words);
  const by = nameOfUser(decision.by);
  const edits = isShown ? [] : editsOfAnswer(open, decision.value);
  return (
    <div className={styles['side']} data-shown={isShown ? '' : undefined}>
      <strong>{answer}</strong>
      <span className={styles['muted']}>
        {decision.atMs === undefined ? by : changes.decidedBy(by, forms.timeOfDay(decision.atMs))}
      </span>
      {isShown ? <span className={styles['muted']}>{changes.shownNow}</span> : null}
      {edits.length === 0 ? null : <EffectSummary effect={forecast.effectOf(edits)} />}
      {canEdit ? (
        <Button size="small" className={styles['take']} onClick={onTake}>
          {isShown ? changes.keep(answer) : changes.use(answer)}
        </Button>
      ) : null}
    </div>
  );
}

/** Two places for one PBI can mean that it is two PBIs; two sizes are asked of everybody. */
function Further({ open }: { readonly open: OpenCollision }): ReactNode {
  const openDialog = useInterface((state) => state.openDialog);
  const canEdit = useCanEdit();
  const { changes, voting } = useLaterMessages();
  const { subject, collision } = open;
  if (subject.kind !== 'item' || !canEdit) return null;
  const { item } = subject;
  if (collision.field === 'size') {
    return <EstimateButton item={item}>{voting.vote}</EstimateButton>;
  }
  if (collision.field !== 'place') return null;
  return (
    <Button size="small" look="quiet" onClick={() => openDialog({ kind: 'slice', item })}>
      {changes.sliceIt}
    </Button>
  );
}

/** Whoever does not want to decide alone asks the others. */
function Ask({ open }: { readonly open: OpenCollision }): ReactNode {
  const view = useBoardView();
  const canEdit = useCanEdit();
  const words = useAnswerVocabulary();
  const { subject, collision } = open;
  if (subject.kind !== 'item' || !canEdit) return null;
  return (
    <AskOthers
      item={subject.item}
      deciders={collision.decisions.map(({ by }) => by)}
      answers={collision.decisions.map(({ value }) => answerInWords(open, value, view, words))}
    />
  );
}

function useAnswerVocabulary(): AnswerVocabulary {
  const { common } = useMessages();
  const { changes, item } = useLaterMessages();
  return { changes, item, everyday: common };
}
