import { AtSign } from 'lucide-react';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { endsOfLine, parseSubject, type BoardComment, type BoardView } from '@weft/domain';
import { Button } from '../../interface/button.tsx';
import { Menu } from '../../interface/menu.tsx';
import { useLaterMessages, type LaterMessages } from '../../messages/later.ts';
import { useInterface, useInterfaceStore, useSession } from '../../stores/app-context.tsx';
import { useBoardVersion, useBoardView } from '../../stores/use-board.ts';
import { commentWishOf } from './comment-wish.ts';
import { draftOf } from './comment-draft.ts';
import { openMentions } from './open-mentions.ts';
import { useAllComments } from './use-comments.ts';
import { useMyself, useSignatureNames, type Signature } from './use-names.ts';

/** How much of a comment is shown outside its place. */
const MOST_CHARS = 60;

/** Comments that wait for one's answer; leads to them. Nothing while there are none. */
export function MentionChip(): ReactNode {
  const comments = useAllComments();
  const view = useBoardView();
  const version = useBoardVersion();
  const me = useMyself();
  const nameOf = useSignatureNames();
  const words = useLaterMessages().comments;
  const show = useShowComment();
  const announce = useInterface((state) => state.announce);
  const open = useMemo(() => {
    void version;
    return openMentions(comments, view, me);
  }, [comments, view, me, version]);
  const newest = open[0];
  const told = useRef(newest?.id);
  const news = newest === undefined ? '' : inShort(newest, { view, words, nameOf });
  useEffect(() => {
    if (newest === undefined || told.current === newest.id) return;
    told.current = newest.id;
    announce(news);
  }, [newest, news, announce]);
  if (newest === undefined) return null;
  return (
    <Menu
      label={words.mentionsTitle}
      align="end"
      renderTrigger={(trigger) => (
        <Button {...trigger} size="small" icon={AtSign} title={news}>
          {words.mentions(open.length)}
        </Button>
      )}
      choices={open.map((comment) => ({
        id: comment.id,
        label: inShort(comment, { view, words, nameOf }),
        run: () => show(comment),
      }))}
    />
  );
}

/** `Anna asks: Blue or Red for P-14?`, or who said what on what. */
function inShort(
  comment: BoardComment,
  {
    view,
    words,
    nameOf,
  }: {
    readonly view: BoardView;
    readonly words: LaterMessages['comments'];
    readonly nameOf: (signed: Signature) => string;
  },
): string {
  const { text } = draftOf(comment.text);
  const said = draftOf(comment.text.replace(/^\s*@\[[^\]]*\]\([^)]*\)[\s,:]*/, '')).text || text;
  const short = said.length > MOST_CHARS ? `${said.slice(0, MOST_CHARS).trim()}…` : said;
  const key = keyOf(comment, view);
  const name = nameOf(comment);
  const line = said.endsWith('?') ? words.asks(name, short) : words.said(name, short);
  return short.includes(key) ? line : words.on(line, key);
}

function keyOf({ on }: BoardComment, view: BoardView): string {
  const subject = parseSubject(on);
  const items = subject.kind === 'item' ? [subject.item] : endsOfLine(subject.line);
  return items.map((item) => view.item(item)?.key ?? '?').join(' → ');
}

/** Brings the place of a comment into view, with its field ready for the answer. */
function useShowComment(): (comment: BoardComment) => void {
  const store = useInterfaceStore();
  const session = useSession();
  return ({ on }) => {
    const { select, selectLine, openPanel } = store.getState();
    const subject = parseSubject(on);
    if (subject.kind === 'item') select([subject.item]);
    else selectLine(subject.line);
    openPanel('item');
    commentWishOf(session).ask();
  };
}
