import { Network } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import { arrangeStoreOf } from './arrange-store.ts';

/** On the heading of the tray: arranges what waits there. */
export function ArrangeButton(): ReactNode {
  const store = arrangeStoreOf(useInterfaceStore());
  const words = useLaterMessages().arrange;
  return (
    <IconButton
      icon={Network}
      label={words.command}
      tooltipSide="above"
      onClick={() => store.setState({ scope: 'tray' })}
    />
  );
}
