import { Minus, Plus } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import type { OpenDots } from '@weft/sync-protocol';
import { Button } from '../../interface/button.tsx';
import { IconButton } from '../../interface/icon-button.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { nameOf } from '../presence/people-stack.tsx';
import { dotsLeft } from './dots.ts';
import styles from './dots.module.css';
import { EndBallot } from './end-ballot.tsx';
import { SubjectName } from './subject-name.tsx';
import { useBallotActs } from './use-ballot-acts.ts';
import { useBallotRights, useIsBallotReachable } from './use-ballots.ts';
import { useOwnDots } from './use-own-dots.ts';
import { useSubjectKey } from './use-subject-key.ts';

/** While it is secret: one puts one's dots. */
export function DotsVote({ ballot }: { readonly ballot: OpenDots }): ReactNode {
  const { mayVote, mayLead } = useBallotRights(ballot);
  const [own, put] = useOwnDots(ballot);
  const { presence } = useMessages();
  const words = useLaterMessages().voting;
  const unavailable = useIsBallotReachable() ? undefined : words.needsConnection;
  const left = dotsLeft(own, ballot.dots);
  const { cast, waiting } = ballot;
  return (
    <div className={styles['content']}>
      <div className={styles['status']}>
        {mayVote ? (
          <strong role="status" className={styles['left']}>
            {words.dots.left(left)}
          </strong>
        ) : null}
        <span className={styles['muted']}>
          {words.dots.voted(cast.length, cast.length + waiting.length)}
        </span>
      </div>
      <p className={styles['muted']}>
        {unavailable ?? (mayVote ? words.dots.secret : words.watching)}
        {mayLead
          ? null
          : ` ${words.dots.whoReveals(nameOf(ballot.openedBy.name, presence.nameless))}`}
      </p>
      <DotRows
        ballot={ballot}
        own={own}
        left={left}
        mayVote={mayVote}
        unavailable={unavailable}
        onPut={put}
      />
    </div>
  );
}

/** Ends the vote or shows it, for whoever leads it. */
export function DotsVoteActs(props: {
  readonly ballot: OpenDots;
  readonly onClose: () => void;
}): ReactNode {
  const { ballot, onClose } = props;
  const { mayLead } = useBallotRights(ballot);
  const acts = useBallotActs();
  const { common } = useMessages();
  const words = useLaterMessages().voting;
  const unavailable = useIsBallotReachable() ? undefined : words.needsConnection;
  if (!mayLead) return <Button onClick={onClose}>{common.close}</Button>;
  return (
    <>
      <EndBallot ballot={ballot} onEnd={onClose} />
      <Button look="primary" unavailable={unavailable} onClick={() => acts.reveal(ballot)}>
        {words.poker.reveal}
      </Button>
    </>
  );
}

function DotRows(props: {
  readonly ballot: OpenDots;
  readonly own: Readonly<Record<string, number>>;
  readonly left: number;
  readonly mayVote: boolean;
  readonly unavailable: string | undefined;
  readonly onPut: (subject: ItemId, step: 1 | -1) => void;
}): ReactNode {
  const { ballot, own, left, mayVote, unavailable, onPut } = props;
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, subject: ItemId): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOfKey(event.key);
    if (step !== undefined && unavailable === undefined) onPut(subject, step);
    const isMoved = moveToRow(list.current, event.key);
    if (step !== undefined || isMoved) event.preventDefault();
  };
  return (
    <ul ref={list} className={styles['list']}>
      {ballot.subjects.map((subject) => (
        <li
          key={subject}
          className={styles['row']}
          onKeyDown={mayVote ? (event) => onKeyDown(event, subject) : undefined}
        >
          <SubjectName item={subject} />
          {mayVote ? (
            <OwnDots
              item={subject}
              count={own[subject] ?? 0}
              left={left}
              unavailable={unavailable}
              onPut={(step) => onPut(subject, step)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function OwnDots(props: {
  readonly item: ItemId;
  readonly count: number;
  readonly left: number;
  readonly unavailable: string | undefined;
  readonly onPut: (step: 1 | -1) => void;
}): ReactNode {
  const { item, count, left, unavailable, onPut } = props;
  const key = useSubjectKey()(item);
  const words = useLaterMessages().voting.dots;
  return (
    <span className={styles['own']}>
      <span className={styles['dots']} aria-hidden="true">
        {'●'.repeat(count)}
      </span>
      <IconButton
        icon={Minus}
        size="small"
        label={words.remove(key)}
        tooltipSide="left"
        data-step="less"
        unavailable={unavailable ?? (count === 0 ? words.on(0) : undefined)}
        onClick={() => onPut(-1)}
      />
      <span className={styles['count']}>{words.number(count)}</span>
      <IconButton
        icon={Plus}
        size="small"
        label={words.add(key)}
        tooltipSide="left"
        data-step="more"
        unavailable={unavailable ?? (left === 0 ? words.left(0) : undefined)}
        onClick={() => onPut(1)}
      />
    </span>
  );
}

function stepOfKey(key: string): 1 | -1 | undefined {
  if (key === '+' || key === '=') return 1;
  return key === '-' ? -1 : undefined;
}

/** Up and down go to the same button of the neighbouring row; true when they did. */
function moveToRow(list: HTMLUListElement | null, key: string): boolean {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const { activeElement } = document;
  const kind = activeElement instanceof HTMLElement ? activeElement.dataset['step'] : undefined;
  if (step === 0 || list === null || kind === undefined) return false;
  const buttons = [...list.querySelectorAll<HTMLElement>(`[data-step="${kind}"]`)];
  buttons[buttons.findIndex((button) => button === activeElement) + step]?.focus();
  return true;
}
