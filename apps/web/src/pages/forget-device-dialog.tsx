import { useState, type ReactNode } from 'react';
import { unreachable } from '@weft/domain';
import { Button } from '../interface/button.tsx';
import { Dialog } from '../interface/dialog.tsx';
import { useMessages } from '../messages/catalogue.ts';
import { useLaterMessages } from '../messages/later.ts';
import { forgetDevice, type ForgetRefusal } from '../session/forget-device.ts';
import type { RecentBoard } from '../session/recent-boards.ts';
import styles from './start-page.module.css';

type Forgetting =
  | { readonly kind: 'asking'; readonly refusal?: ForgetRefusal }
  | { readonly kind: 'forgetting' }
  | { readonly kind: 'forgotten' };

/** Asks before this browser removes all that Weft keeps in it, and says when it has. */
export function ForgetDeviceDialog(props: {
  readonly boards: readonly RecentBoard[];
  readonly onClose: () => void;
}): ReactNode {
  const { boards, onClose } = props;
  const [state, setState] = useState<Forgetting>({ kind: 'asking' });
  const { common } = useMessages();
  const words = useLaterMessages().forgetDevice;
  // What this page still holds is of before: it is left, not gone on with.
  const beginAnew = (): void => window.location.replace('/');

  const forget = async (): Promise<void> => {
    setState({ kind: 'forgetting' });
    const forgotten = await forgetDevice();
    setState(forgotten.ok ? { kind: 'forgotten' } : { kind: 'asking', refusal: forgotten.refusal });
  };

  switch (state.kind) {
    case 'forgotten':
      return (
        <Dialog
          title={words.doneTitle}
          onClose={beginAnew}
          footer={<Button onClick={beginAnew}>{words.again}</Button>}
        >
          <p role="status">{words.doneBody}</p>
        </Dialog>
      );
    case 'asking':
    case 'forgetting':
      return (
        <Dialog
          title={words.title}
          onClose={() => {
            if (state.kind === 'asking') onClose();
          }}
          footer={
            <>
              <Button onClick={onClose} disabled={state.kind === 'forgetting'}>
                {common.cancel}
              </Button>
              <Button
                look="danger"
                disabled={state.kind === 'forgetting'}
                onClick={() => void forget()}
              >
                {state.kind === 'forgetting' ? words.acting : words.act}
              </Button>
            </>
          }
        >
          <div className={styles['body']}>
            <p>{words.body}</p>
            <Losses boards={boards} />
            <p role="status" className={styles['failed']}>
              {state.kind === 'asking' && state.refusal !== undefined
                ? words.refused[state.refusal]
                : ''}
            </p>
          </div>
        </Dialog>
      );
    default:
      return unreachable(state);
  }
}

/** What nobody else has. */
function Losses({ boards }: { readonly boards: readonly RecentBoard[] }): ReactNode {
  const words = useLaterMessages().forgetDevice;
  const onlyHere = boards.filter(({ home }) => home === 'device').length;
  const unsent = boards.reduce((sum, { waiting }) => sum + waiting, 0);
  return (
    <>
      {onlyHere === 0 ? null : <p className={styles['waiting']}>{words.onlyHere(onlyHere)}</p>}
      {unsent === 0 ? null : <p className={styles['waiting']}>{words.unsent(unsent)}</p>}
    </>
  );
}
