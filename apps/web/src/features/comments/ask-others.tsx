import { MessageCircleQuestionMark } from 'lucide-react';
import type { ReactNode } from 'react';
import { addComment } from '@weft/board-doc';
import { mentionText, type ItemId, type UserId } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useItem } from '../../stores/use-board.ts';
import { useSettings } from '../../stores/settings-context.tsx';
import styles from './comments.module.css';
import { useThreads } from './use-comments.ts';
import { useIsMine, useMentionable } from './use-names.ts';

/**
 * Asks those who decided differently which answer it is to be: a comment on the PBI that mentions them
 * and names all answers. Whoever has no name here cannot be asked.
 */
export function AskOthers(props: {
  readonly item: ItemId;
  /** Who decided; oneself may be among them. */
  readonly deciders: readonly (UserId | undefined)[];
  readonly answers: readonly string[];
}): ReactNode {
  const { item, deciders, answers } = props;
  const people = useMentionable();
  const others = people.filter(({ id }) => deciders.some((decider) => decider === id));
  return others.map(({ id, name }) => (
    <AskOne
      key={id}
      item={item}
      name={name}
      mention={mentionText({ id, name })}
      answers={answers}
    />
  ));
}

function AskOne(props: {
  readonly item: ItemId;
  readonly name: string;
  readonly mention: string;
  readonly answers: readonly string[];
}): ReactNode {
  const { item, name, mention, answers } = props;
  const { commands } = useSession();
  const settings = useSettings();
  const threads = useThreads(item);
  const isMine = useIsMine();
  const key = useItem(item)?.key ?? '';
  const { comments } = useLaterMessages();
  const text = comments.whichOne(mention, answers, key);
  const isAsked = threads.some(
    ({ first }) =>
      first.resolved === undefined && !first.aside && first.text === text && isMine(first),
  );
  if (isAsked) return <span className={styles['muted']}>{comments.asked(name)}</span>;
  const ask = (): void => {
    commands.perform(
      { kind: 'write-comment', items: [item] },
      (edit) => addComment(edit, { on: item, text, byName: settings.current.name }),
      () => comments.asked(name),
    );
  };
  return (
    <Button size="small" look="quiet" icon={MessageCircleQuestionMark} onClick={ask}>
      {comments.ask(name)}
    </Button>
  );
}
