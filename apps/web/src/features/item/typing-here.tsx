import type { ReactNode } from 'react';
import type { ItemId } from '@weft/domain';
import { useMessages } from '../../messages/catalogue.ts';
import { usePeopleOn } from '../../stores/use-presence.ts';
import { nameOf } from '../presence/people-stack.tsx';
import styles from './item.module.css';
import type { TextFieldName } from './use-editing-presence.ts';

/** Who else writes in this field right now. */
export function TypingHere(props: {
  readonly item: ItemId;
  readonly field: TextFieldName;
}): ReactNode {
  const { presence } = useMessages();
  const names = usePeopleOn(props.item)
    .filter((person) => person.editing?.item === props.item && person.editing.field === props.field)
    .map((person) => nameOf(person.user.name, presence.nameless));
  if (names.length === 0) return null;
  return <p className={styles['typing']}>{presence.isTyping(names)}</p>;
}
