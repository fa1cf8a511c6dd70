import { Check, type LucideIcon } from 'lucide-react';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { TypeAhead, indexByTyping, moveInList } from './list-keys.ts';
import styles from './popover.module.css';
import { usePopover, type PopoverAlign, type PopoverControl } from './use-popover.ts';

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly shortcut?: string;
  /** Given for choices that are on or off: shown as a tick. */
  readonly checked?: boolean;
  /** On or off by itself, not one of several. */
  readonly toggle?: boolean;
  readonly disabled?: boolean;
  /** Shown, but not available: says why. */
  readonly unavailable?: string | undefined;
  readonly danger?: boolean;
  readonly run: () => void;
}

type MenuChoices = readonly (MenuChoice | 'divider')[];

export interface MenuProps {
  readonly label: string;
  readonly align?: PopoverAlign;
  readonly renderTrigger: (
    trigger: PopoverControl['trigger'] & { readonly 'aria-haspopup': 'menu' },
  ) => ReactNode;
  /** Choices; `divider` draws a line between groups. A function is asked when the menu opens. */
  readonly choices: MenuChoices | (() => MenuChoices);
}

/** A list of commands that opens from a button: arrows, Home, End, first letters, Escape. */
export function Menu(props: MenuProps): ReactNode {
  const { label, align = 'start', renderTrigger, choices } = props;
  const control = usePopover({ align, onOpen: (surface) => itemsIn(surface)[0]?.focus() });
  const typing = useRef(new TypeAhead());

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Tab') {
      control.close();
      return;
    }
    const items = itemsIn(event.currentTarget);
    const at = items.findIndex((item) => item === document.activeElement);
    const move = moveInList(event.key, at, items.length, 'vertical');
    if (move !== undefined) {
      event.preventDefault();
      items[move.index]?.focus();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typed = typing.current.add(event.key, event.timeStamp);
    if (typed === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    items[indexByTyping(typed, items.map(textOf), at)]?.focus();
  };

  return (
    <>
      {renderTrigger({ ...control.trigger, 'aria-haspopup': 'menu' })}
      <div
        {...control.surface}
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={classNames(styles['surface'], styles['menu'])}
        onKeyDown={onKeyDown}
      >
        {control.open
          ? (typeof choices === 'function' ? choices() : choices).map((choice, index) =>
              choice === 'divider' ? (
                // A divider has no identity but its position.
                <hr key={`divider-${index.toString()}`} className={styles['divider']} />
              ) : (
                <MenuItem key={choice.id} choice={choice} close={control.close} />
              ),
            )
          : null}
      </div>
    </>
  );
}

function MenuItem(props: { readonly choice: MenuChoice; readonly close: () => void }): ReactNode {
  const { choice, close } = props;
  const { unavailable } = choice;
  const disabled = choice.disabled === true || unavailable !== undefined;
  return (
    <button
      type="button"
      role={roleOf(choice)}
      aria-checked={choice.checked}
      aria-disabled={disabled}
      tabIndex={-1}
      className={styles['item']}
      data-danger={choice.danger === true ? '' : undefined}
      onClick={() => {
        if (disabled) return;
        close();
        choice.run();
      }}
    >
      {choice.icon === undefined ? null : <Icon of={choice.icon} />}
      <span className={styles['label']}>
        {choice.label}
        {unavailable === undefined ? null : <span className={styles['reason']}>{unavailable}</span>}
      </span>
      {choice.shortcut === undefined ? null : (
        <span className={styles['shortcut']}>{choice.shortcut}</span>
      )}
      {choice.checked === true ? <Icon of={Check} /> : null}
    </button>
  );
}

function roleOf({ checked, toggle }: MenuChoice): string {
  if (checked === undefined) return 'menuitem';
  return toggle === true ? 'menuitemcheckbox' : 'menuitemradio';
}

function itemsIn(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
}

function textOf(item: HTMLElement): string {
  return item.textContent;
}
