import { Check, Copy } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import type { BoardLinks } from '@weft/sync-client';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { useSyncStatus } from '../../stores/use-sync.ts';
import { copyText } from './copy-text.ts';
import styles from './share.module.css';

type LinkRole = keyof BoardLinks;
const ROLES: readonly LinkRole[] = ['facilitate', 'edit', 'view'];

/** The links of the board: one's own and the weaker ones, each with what it lets people do. */
export function ShareDialog(props: { readonly onClose: () => void }): ReactNode {
  const session = useSession();
  useSyncStatus();
  const { links } = session;
  const words = useLaterMessages().share;
  return (
    <Dialog title={words.title} onClose={props.onClose}>
      <div className={styles['body']}>
        <p className={styles['muted']}>{words.intro}</p>
        {links === undefined ? (
          <p>{words.offline}</p>
        ) : (
          <div className={styles['links']}>
            {ROLES.map((role) => (
              <LinkRow key={role} role={role} url={links[role]} />
            ))}
          </div>
        )}
        <div className={styles['muted']}>
          <p>{words.care}</p>
          <p>{words.address}</p>
          {window.isSecureContext ? null : <p>{words.lanNote}</p>}
        </div>
      </div>
    </Dialog>
  );
}

function LinkRow(props: { readonly role: LinkRole; readonly url: string | undefined }): ReactNode {
  const { role, url } = props;
  const words = useLaterMessages().share;
  const { title, body } = words.roles[role];
  return (
    <section className={styles['link']} aria-label={words.linkLabel(title)}>
      <div className={styles['role']}>
        <h3 className={styles['name']}>{title}</h3>
        <p className={styles['muted']}>{body}</p>
      </div>
      {url === undefined ? (
        <p className={styles['muted']}>{words.notYours}</p>
      ) : (
        <CopyableLink role={title} url={url} />
      )}
    </section>
  );
}

function CopyableLink(props: { readonly role: string; readonly url: string }): ReactNode {
  const { role, url } = props;
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'by-hand'>('none');
  const announce = useInterface((state) => state.announce);
  const { common } = useMessages();
  const words = useLaterMessages().share;

  const copy = async (): Promise<void> => {
    const copied = await copyText(url, field.current);
    setOutcome(copied ? 'copied' : 'by-hand');
    announce(copied ? common.copied : words.copyByHand);
  };

  return (
    <>
      <input
        ref={field}
        readOnly
        value={url}
        aria-label={words.linkLabel(role)}
        className={styles['address']}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        icon={outcome === 'copied' ? Check : Copy}
        aria-label={words.copyLink(role)}
        onClick={() => void copy()}
      >
        {outcome === 'copied' ? common.copied : common.copy}
      </Button>
      {outcome === 'by-hand' ? <p className={styles['muted']}>{words.copyByHand}</p> : null}
    </>
  );
}
