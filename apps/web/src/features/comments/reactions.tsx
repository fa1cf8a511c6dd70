import { CircleQuestionMark, Heart, PartyPopper, SmilePlus, ThumbsUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { REACTION_KINDS, type BoardComment, type ReactionKind } from '@weft/domain';
import { Icon } from '../../interface/icon.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { Menu } from '../../interface/menu.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import styles from './comments.module.css';
import { useCommentActs } from './use-comment-acts.ts';
import { useIsMine, useSignatureNames } from './use-names.ts';

const ICONS = {
  agree: ThumbsUp,
  thanks: Heart,
  question: CircleQuestionMark,
  celebrate: PartyPopper,
} as const;

/** The reactions to a comment, each with who reacted; a press adds one's own or takes it away. */
export function Reactions({ comment }: { readonly comment: BoardComment }): ReactNode {
  const { comments } = useLaterMessages();
  const canEdit = useCanEdit();
  const acts = useCommentActs();
  const isMine = useIsMine();
  const nameOf = useSignatureNames();
  return REACTION_KINDS.map((kind) => {
    const given = comment.reactions.filter((reaction) => reaction.kind === kind);
    if (given.length === 0) return null;
    const isOn = given.some(isMine);
    const words = comments.reaction(comments.reactions[kind], given.map(nameOf));
    return (
      <button
        key={kind}
        type="button"
        className={styles['reaction']}
        aria-pressed={isOn}
        aria-label={words}
        title={words}
        disabled={!canEdit}
        onClick={() => acts.react(comment, kind, !isOn)}
      >
        <Icon of={ICONS[kind]} />
        {given.length}
      </button>
    );
  });
}

/** The reactions one can give. */
export function ReactMenu({ comment }: { readonly comment: BoardComment }): ReactNode {
  const { comments } = useLaterMessages();
  const acts = useCommentActs();
  const isMine = useIsMine();
  const isOn = (kind: ReactionKind): boolean =>
    comment.reactions.some((reaction) => reaction.kind === kind && isMine(reaction));
  return (
    <Menu
      label={comments.react}
      align="end"
      renderTrigger={(trigger) => (
        <IconButton
          {...trigger}
          icon={SmilePlus}
          size="small"
          label={comments.react}
          tooltipSide="left"
        />
      )}
      choices={REACTION_KINDS.map((kind) => ({
        id: kind,
        label: comments.reactions[kind],
        icon: ICONS[kind],
        checked: isOn(kind),
        toggle: true,
        run: () => void acts.react(comment, kind, !isOn(kind)),
      }))}
    />
  );
}
