import { useRef, type ReactNode } from 'react';
import { LIMITS, type ProductBacklogItem } from '@weft/domain';
import { useLaterMessages } from '../../messages/later.ts';
import { useLaterCommands } from '../../stores/use-later-commands.ts';
import { useOutline } from './outline-context.tsx';
import { itemKey } from './outline-rows.ts';
import styles from './rows.module.css';

/** The title of a PBI, written in its row. Enter and leaving keep it, Escape does not. */
export function RenameField(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { id, key, title } = props.item;
  const { state, actions } = useOutline();
  const laterCommands = useLaterCommands();
  const words = useLaterMessages().outline;
  const isLeft = useRef(false);
  const leave = (written: string, goesBack: boolean): void => {
    if (isLeft.current) return;
    isLeft.current = true;
    state.setState({ renaming: undefined });
    if (goesBack) actions.want(itemKey(id));
    const next = written.replaceAll(/\s+/gu, ' ').trim();
    if (next !== '' && next !== title) laterCommands.renameItem(id, next);
  };
  return (
    <input
      ref={begin}
      type="text"
      aria-label={words.renameLabel(key)}
      defaultValue={title}
      maxLength={LIMITS.titleChars}
      autoComplete="off"
      className={styles['rename']}
      onBlur={(event) => leave(event.currentTarget.value, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        event.nativeEvent.stopImmediatePropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') leave(event.currentTarget.value, true);
        else if (event.key === 'Escape') leave(title, true);
      }}
    />
  );
}

function begin(input: HTMLInputElement | null): void {
  if (input === null || document.activeElement === input) return;
  input.focus({ preventScroll: true });
  input.select();
}
