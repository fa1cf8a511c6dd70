import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';
import { Dialog } from '../../interface/dialog.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { DotsResult, DotsResultActs } from './dots-result.tsx';
import { DotsSetup } from './dots-setup.tsx';
import { DotsVote, DotsVoteActs } from './dots-vote.tsx';
import { useBallots } from './use-ballots.ts';

/** A vote with dots: chosen and begun, put, and counted. */
export function DotsDialog(props: {
  /** Left out: a new one about the selected PBIs. */
  readonly ballot?: string | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { ballot: id, onClose } = props;
  const [begun, setBegun] = useState<string | undefined>(undefined);
  const ballots = useBallots();
  const openDialog = useInterface((state) => state.openDialog);
  const words = useLaterMessages().voting.dots;
  const { common } = useMessages();
  const ballot = ballots.find((each) => each.id === (id ?? begun));
  // The server has taken it: from now on this is about that vote, also when it has ended.
  const isBegun = id === undefined && ballot !== undefined;
  useEffect(() => {
    if (isBegun && begun !== undefined) openDialog({ kind: 'dots', ballot: begun });
  }, [isBegun, begun, openDialog]);
  if (ballot?.kind === 'dots') {
    const isOpen = ballot.state === 'open';
    const acts = isOpen ? (
      <DotsVoteActs ballot={ballot} onClose={onClose} />
    ) : (
      <DotsResultActs ballot={ballot} onClose={onClose} />
    );
    return (
      <Dialog title={words.title} width="wide" onClose={onClose} footer={acts}>
        {isOpen ? <DotsVote ballot={ballot} /> : <DotsResult ballot={ballot} />}
      </Dialog>
    );
  }
  if (id === undefined) return <DotsSetup onBegun={setBegun} onClose={onClose} />;
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={<Button onClick={onClose}>{common.close}</Button>}
    >
      <p>{words.gone}</p>
    </Dialog>
  );
}
