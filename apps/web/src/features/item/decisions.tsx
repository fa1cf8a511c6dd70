import { useRef, useState, type ReactNode } from 'react';
import { ITEM_STATES, LIMITS, type ItemState, type ProductBacklogItem } from '@weft/domain';
import { SegmentedControl } from '../../interface/segmented-control.tsx';
import { TextField } from '../../interface/text-field.tsx';
import { useMessages } from '../../messages/catalogue.ts';
import { useLaterMessages } from '../../messages/later.ts';
import { useSession } from '../../stores/app-context.tsx';
import { useCanEdit } from '../../stores/use-sync.ts';
import { ItemCheck } from './item-check.tsx';
import styles from './item.module.css';
import { QUICK_SIZES, parseSize } from './size-entry.ts';
import { useLaterCommands } from '../../stores/use-later-commands.ts';
import { EstimateTogether } from '../voting/estimate-together.tsx';
import { useVotingWish } from '../voting/use-voting-wish.ts';

/** Size, Ready, state and integrated: each one decision. */
export function Decisions(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  const { commands } = useSession();
  const laterCommands = useLaterCommands();
  const canEdit = useCanEdit();
  const { common } = useMessages();
  const words = useLaterMessages().item;
  return (
    <>
      <SizePicker item={item} />
      <section className={styles['section']}>
        <h3 className={styles['heading']}>{words.state}</h3>
        <div className={styles['sizes']}>
          <SegmentedControl<ItemState>
            label={words.state}
            value={item.state}
            disabled={!canEdit}
            segments={ITEM_STATES.map((state) => ({ value: state, label: common.state[state] }))}
            onChange={(state) => commands.decideItem(item.id, 'state', state)}
          />
        </div>
        <ItemCheck
          label={words.ready}
          hint={words.readyHint}
          checked={item.ready}
          onChange={(ready) => commands.decideItem(item.id, 'ready', ready)}
        />
        {item.state === 'done' || item.integrated ? (
          <ItemCheck
            label={words.integrated}
            hint={words.integratedHint}
            checked={item.integrated}
            onChange={(integrated) => commands.decideItem(item.id, 'integrated', integrated)}
          />
        ) : null}
        <ItemCheck
          label={words.supportsGoal}
          checked={item.supportsGoal}
          onChange={(supports) => laterCommands.setSupportsGoal(item.id, supports)}
        />
      </section>
    </>
  );
}

function SizePicker(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const words = useLaterMessages().item;
  const section = useRef<HTMLElement>(null);
  useVotingWish(section, 'size', item.id);
  const quick =
    item.size !== null && QUICK_SIZES.includes(item.size) ? String(item.size) : undefined;
  return (
    <section ref={section} className={styles['section']}>
      <h3 className={styles['heading']}>{words.size}</h3>
      <div className={styles['sizes']}>
        <SegmentedControl
          label={words.size}
          value={quick}
          disabled={!canEdit}
          segments={QUICK_SIZES.map((size) => ({ value: String(size), label: String(size) }))}
          onChange={(size) => commands.decideItem(item.id, 'size', Number(size))}
        />
        {/* A new size from elsewhere replaces what was being typed: it is a newer decision. */}
        <FreeSize key={`${item.id} ${String(item.size)}`} item={item} />
      </div>
      <EstimateTogether item={item} />
    </section>
  );
}

function FreeSize(props: { readonly item: ProductBacklogItem }): ReactNode {
  const { item } = props;
  const { commands } = useSession();
  const canEdit = useCanEdit();
  const words = useLaterMessages().item;
  const decided = item.size === null ? '' : String(item.size);
  const [draft, setDraft] = useState(decided);
  const parsed = parseSize(draft);
  const commit = (): void => {
    if (parsed.ok && parsed.value !== item.size) commands.decideItem(item.id, 'size', parsed.value);
  };
  return (
    <div className={styles['sizeField']}>
      <TextField
        label={words.sizeFree}
        labelHidden
        inputMode="decimal"
        placeholder="–"
        value={draft}
        readOnly={!canEdit}
        error={parsed.ok ? undefined : words.sizeWrong(LIMITS.sizePoints)}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setDraft(decided);
        }}
      />
    </div>
  );
}
