import { useEffect, useRef } from 'react';
import { openCollisions, type OpenCollision } from '@weft/domain';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { answerInWords, questionInWords, subjectInWords } from './answers.ts';
import { isSameAnswer, shownAnswer } from './shown-answer.ts';
import { useSettle } from './use-settle.ts';

/**
 * Tells a person when somebody else decided what they had decided, and otherwise, and lets them take
 * their own answer all the same, which is a new decision like any other.
 */
export function useDecisionNews(open: readonly OpenCollision[]): void {
  const session = useSession();
  const settle = useSettle();
  const toast = useInterface((state) => state.toast);
  const { common } = useMessages();
  const { changes, item } = useLaterMessages();
  const before = useRef(open);
  const decidedHere = useRef(false);
  useEffect(
    () =>
      session.board.observe((_change, { local }) => {
        if (!local || before.current.length === 0) return;
        // Runs within the own change; what it settles is missing when the frame comes.
        const left = new Set(openCollisions(session.board.view).map(({ key }) => key));
        decidedHere.current = before.current.some(({ key }) => !left.has(key));
      }),
    [session],
  );
  useEffect(() => {
    const settled = before.current.filter((each) => !open.some(({ key }) => key === each.key));
    before.current = open;
    const wasHere = decidedHere.current;
    decidedHere.current = false;
    const me = session.userId;
    if (wasHere || me === undefined) return;
    const words = { changes, item, everyday: common };
    const { view } = session.board;
    for (const each of settled) {
      const mine = each.collision.decisions.find(({ by }) => by === me);
      if (mine === undefined) continue;
      const shown = shownAnswer(each, view);
      // Put aside meanwhile, nobody is asked about it; and who was agreed with has nothing to take back.
      if (shown === undefined || isSameAnswer(shown, mine.value)) continue;
      toast({
        text: changes.decidedElsewhere(
          subjectInWords(each, view, words),
          questionInWords(each, view, words),
        ),
        action: {
          label: changes.takeMine(answerInWords(each, mine.value, view, words)),
          run: () => settle([{ open: each, value: mine.value }]),
        },
      });
    }
  }, [open, session, settle, toast, common, changes, item]);
}
