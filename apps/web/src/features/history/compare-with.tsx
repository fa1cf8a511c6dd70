import type { ReactNode } from 'react';
import { Select } from '../../interface/select.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import type { BoardVersion } from '../../session/board-versions.ts';
import { useNow } from '../shell/use-now.ts';
import { nameOfVersion } from './version-words.ts';

const MINUTE_MS = 60_000;

/** Stands for the board as it is now among the ids of versions. */
export const NOW = 'now';

/** With what a version is compared: the board of now, or another version. */
export function CompareWith(props: {
  readonly version: BoardVersion;
  readonly versions: readonly BoardVersion[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}): ReactNode {
  const { version, versions, value, onChange } = props;
  const words = useLaterMessages();
  const { forms } = useMessages();
  const nowMs = useNow(MINUTE_MS);
  const others = versions.filter(({ id }) => id !== version.id);
  if (others.length === 0) return null;
  return (
    <Select
      label={words.history.compareWith}
      value={value}
      options={[
        { value: NOW, label: words.history.now },
        ...others.map((each) => ({
          value: each.id,
          label: `${nameOfVersion(each, words)} · ${words.history.day(each.madeAtMs, nowMs)}, ${forms.timeOfDay(each.madeAtMs)}`,
        })),
      ]}
      onChange={onChange}
    />
  );
}
