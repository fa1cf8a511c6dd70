import { Flag } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { OpenCollision } from '@weft/domain';
import type { Finding } from '@weft/rules';
import { Icon } from '../../interface/icon.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useBoardView } from '../../stores/use-board.ts';
import { answerInWords, questionInWords } from '../changes/answers.ts';
import { useUserNames } from '../changes/use-user-names.ts';
import { useFindingVocabulary, whatOf } from '../findings/finding-words.ts';
import { SeverityMark } from '../findings/severity-mark.tsx';
import { RowFrame, type RowProps } from './row-frame.tsx';
import styles from './rows.module.css';

/** What a rule says about what is above. */
export const FindingRow: React.NamedExoticComponent<RowProps & { readonly finding: Finding }> =
  memo(function FindingRow(props: RowProps & { readonly finding: Finding }): ReactNode {
    const { finding } = props;
    const view = useBoardView();
    const vocabulary = useFindingVocabulary();
    const { common } = useMessages();
    const what = whatOf(finding, view, vocabulary);
    return (
      <RowFrame
        {...props}
        label={`${common.severity[finding.severity]}: ${what}`}
        tooltip={what}
        lead={<SeverityMark severity={finding.severity} />}
        title={what}
      />
    );
  });

/** A decision that is open: the question, and every answer with who gave it. */
export const CollisionRow: React.NamedExoticComponent<RowProps & { readonly open: OpenCollision }> =
  memo(function CollisionRow(props: RowProps & { readonly open: OpenCollision }): ReactNode {
    const { open } = props;
    const view = useBoardView();
    const nameOfUser = useUserNames();
    const { common } = useMessages();
    const { outline: words, changes, item } = useLaterMessages();
    const vocabulary = { changes, item, everyday: common };
    const answers = open.collision.decisions.map(({ value, by }) =>
      words.answer(answerInWords(open, value, view, vocabulary), nameOfUser(by)),
    );
    const decision = words.decision(questionInWords(open, view, vocabulary), answers);
    return (
      <RowFrame
        {...props}
        label={words.parts([words.toDecide, decision])}
        tooltip={decision}
        lead={
          <span className={styles['flag']}>
            <Icon of={Flag} />
            <span>{words.toDecideShort}</span>
          </span>
        }
        title={decision}
      />
    );
  });
