import { GitFork } from 'lucide-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { LIMITS, type BoardId } from '@weft/domain';
import type { ForkOrigin } from '@weft/sync-client';
import { useLocation } from 'wouter';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useBoardTitle } from '../../stores/use-board.ts';
import { compareAddress } from './compare-address.ts';
import { ForkDetails } from './fork-details.tsx';
import styles from './fork.module.css';
import type { KnownFork } from './known-forks.ts';
import { makeFork } from './make-fork.ts';
import { useForks } from './use-forks.ts';

/** What-if: forking the board, and bringing back from forks what proved good. */
export function ForkDialog(props: {
  /** The board to compare with, when that is clear already. */
  readonly other: BoardId | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { other, onClose } = props;
  const known = useForks();
  const [chosen, setChosen] = useState(other);
  const words = useLaterMessages().fork;
  return (
    <Dialog title={words.title} width="wide" onClose={onClose}>
      <div className={styles['forks']}>
        {known === undefined ? (
          <p className={styles['muted']}>{words.reading}</p>
        ) : chosen === undefined ? (
          <>
            {known.origin === undefined ? null : <OfOriginal origin={known.origin} />}
            <NewFork onClose={onClose} />
            <ForkList forks={known.forks} onCompare={setChosen} onClose={onClose} />
          </>
        ) : (
          <ForkDetails
            key={chosen}
            forks={known.forks}
            id={chosen}
            onBack={() => setChosen(undefined)}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}

function OfOriginal({ origin }: { readonly origin: ForkOrigin }): ReactNode {
  const { boardId } = useSession();
  const { shell } = useMessages();
  const words = useLaterMessages().fork;
  return (
    <section className={styles['origin']}>
      <p>{words.ofOriginal(origin.title || shell.untitled, origin.atMs)}</p>
      <Button onClick={() => window.location.assign(compareAddress(origin.boardId, boardId))}>
        {words.compareOriginal}
      </Button>
    </section>
  );
}

function NewFork(props: { readonly onClose: () => void }): ReactNode {
  const session = useSession();
  const title = useBoardTitle();
  const [, navigate] = useLocation();
  const { shell } = useMessages();
  const words = useLaterMessages().fork;
  const [name, setName] = useState(() =>
    words.suggested(title || shell.untitled).slice(0, LIMITS.nameChars),
  );
  const [state, setState] = useState<'idle' | 'making' | 'failed'>('idle');
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (state === 'making' || name.trim() === '') return;
    setState('making');
    const made = await makeFork(session, name.trim());
    if (!made.ok) {
      setState('failed');
      return;
    }
    props.onClose();
    navigate(`/b/${made.value}`);
  };
  return (
    <form className={styles['new']} onSubmit={(event) => void make(event)}>
      <p className={styles['muted']}>{words.intro}</p>
      <div className={styles['name']}>
        <TextField
          label={words.nameLabel}
          value={name}
          maxLength={LIMITS.nameChars}
          error={state === 'failed' ? words.failed : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" look="primary" icon={GitFork}>
          {state === 'making' ? words.making : words.make}
        </Button>
      </div>
    </form>
  );
}

function ForkList(props: {
  readonly forks: readonly KnownFork[];
  readonly onCompare: (id: BoardId) => void;
  readonly onClose: () => void;
}): ReactNode {
  const { forks, onCompare, onClose } = props;
  const [, navigate] = useLocation();
  const { shell } = useMessages();
  const words = useLaterMessages().fork;
  return (
    <section aria-label={words.list} className={styles['section']}>
      <h3 className={styles['heading']}>{words.list}</h3>
      {forks.length === 0 ? <p className={styles['muted']}>{words.none}</p> : null}
      <ul className={styles['list']}>
        {forks.map(({ id, title, origin }) => (
          <li key={id} className={styles['fork']}>
            <span className={styles['forkName']}>
              <strong>{title || shell.untitled}</strong>
              <span className={styles['muted']}>{words.madeAt(origin.atMs)}</span>
            </span>
            <Button size="small" onClick={() => onCompare(id)} aria-label={words.compare(title)}>
              {words.compareShort}
            </Button>
            <Button
              size="small"
              look="quiet"
              onClick={() => {
                onClose();
                navigate(`/b/${id}`);
              }}
            >
              {words.open}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
