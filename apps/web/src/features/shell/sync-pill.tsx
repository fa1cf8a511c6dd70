import {
  ArrowUp,
  Ban,
  Check,
  CircleDashed,
  Dot,
  RefreshCw,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react';
import { Suspense, lazy, useEffect, useRef, type ReactNode } from 'react';
import { classNames } from '../../interface/class-names.ts';
import { Icon } from '../../interface/icon.tsx';
import { Popover } from '../../interface/popover.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useInterface } from '../../stores/app-context.tsx';
import { useSyncStatus } from '../../stores/use-sync.ts';
import styles from './sync-pill.module.css';
import { syncAnnouncement, syncPillWords, type SyncIcon } from './sync-words.ts';

const SyncDetails = lazy(async () => ({
  default: (await import('./sync-details.tsx')).SyncDetails,
}));

const ICONS: Readonly<Record<SyncIcon, LucideIcon>> = {
  check: Check,
  dot: Dot,
  up: ArrowUp,
  dashed: CircleDashed,
  turn: RefreshCw,
  alert: TriangleAlert,
  ban: Ban,
};

/** Where one's changes are: on this device, on the way, or confirmed on the server's disk. */
export function SyncPill(): ReactNode {
  const status = useSyncStatus();
  const { sync } = useMessages().shell;
  useSyncAnnouncements();
  const { icon, tone, text } = syncPillWords(status, sync.pill);
  return (
    <Popover
      label={sync.title}
      align="end"
      renderTrigger={(trigger) => (
        <button
          type="button"
          {...trigger}
          aria-label={sync.label(text)}
          data-sync={status.kind}
          className={classNames(styles['pill'], styles[tone])}
        >
          <Icon of={ICONS[icon]} />
          <span className={styles['text']}>{text}</span>
        </button>
      )}
    >
      {(close) => (
        <Suspense fallback={<p>{text}</p>}>
          <SyncDetails close={close} />
        </Suspense>
      )}
    </Popover>
  );
}

function useSyncAnnouncements(): void {
  const { kind } = useSyncStatus();
  const announce = useInterface((state) => state.announce);
  const { said } = useMessages().shell.sync;
  const before = useRef(kind);
  useEffect(() => {
    const announcement = syncAnnouncement(before.current, kind, said);
    before.current = kind;
    if (announcement !== undefined) announce(announcement.text, announcement.urgency);
  }, [kind, announce, said]);
}
