import type { ReactNode } from 'react';
import { withdrawJudgement } from '@weft/board-doc';
import type { Judgement } from '@weft/domain';
import type { FindingKey } from '@weft/rules';
import { Button } from '../../interface/button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useFindingMessages } from '../../messages/finding-words.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useToday } from '../../stores/use-today.ts';
import { useJudgementOn } from '../../stores/use-board.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './findings.module.css';

/** What people decided about a finding, while it holds. */
export function useStandingJudgement(finding: FindingKey): Judgement | undefined {
  const today = useToday();
  const judgement = useJudgementOn()(finding);
  return judgement !== undefined && judgement.until >= today ? judgement : undefined;
}

/** Who lives with the finding, until when and why; and the way back. */
export function JudgementOn(props: { readonly finding: FindingKey }): ReactNode {
  const judgement = useStandingJudgement(props.finding);
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const { forms } = useMessages();
  const words = useFindingMessages().waysOut;
  if (judgement === undefined) return null;
  const { id, kind, byName, until, reason } = judgement;
  return (
    <div className={styles['judgement']}>
      <p>
        {words[kind](byName, forms.shortDay(until))} {reason}
      </p>
      {canEdit ? (
        <Button
          size="small"
          look="quiet"
          onClick={() =>
            commands.perform(
              { kind: 'withdraw-judgement' },
              (edit) => withdrawJudgement(edit, id),
              () => words.withdrawn,
            )
          }
        >
          {words.withdraw}
        </Button>
      ) : null}
    </div>
  );
}
