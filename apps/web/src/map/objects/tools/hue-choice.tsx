import type { KeyboardEvent, ReactNode } from 'react';
import { HUE_COUNT, hueClass } from '../../../interface/hue.ts';
import { moveInList } from '../../../interface/list-keys.ts';
import { tooltipProps } from '../../../interface/tooltip.ts';
import { classNames } from '../../../interface/class-names.ts';
import { useLaterMessages } from '../../../messages/later.ts';
import styles from './object-tools.module.css';

const HUES: readonly (number | null)[] = [
  null,
  ...Array.from({ length: HUE_COUNT }, (_, hue) => hue),
];

/**
 * No hue and the nine hues, one of which is chosen; undefined: several at once. Arrows choose.
 * `of`: what is coloured, the ink of lines and letters or the ground of sheets.
 */
export function HueChoice(props: {
  readonly label: string;
  readonly of: 'ink' | 'sheet';
  readonly chosen: number | null | undefined;
  readonly onChoose: (hue: number | null) => void;
}): ReactNode {
  const { label, of, chosen, onChoose } = props;
  const { tools } = useLaterMessages().mapObjects;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const move = moveInList(event.key, at, buttons.length, 'horizontal');
    if (move === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    buttons[move.index]?.focus();
    onChoose(HUES[move.index] ?? null);
  };
  return (
    <div role="radiogroup" aria-label={label} className={styles['hues']} onKeyDown={onKeyDown}>
      {HUES.map((hue) => {
        const name = hue === null ? tools.noHue[of] : (tools.hues[hue] ?? '');
        const tooltip = tooltipProps(name, 'above');
        const isChosen = chosen === hue;
        return (
          <button
            key={name}
            type="button"
            role="radio"
            aria-checked={isChosen}
            aria-label={name}
            tabIndex={isChosen || (chosen === undefined && hue === null) ? 0 : -1}
            data-of={of}
            data-tooltip={tooltip['data-tooltip']}
            className={classNames(styles['hue'], hueClass(hue ?? undefined), tooltip.className)}
            onClick={() => onChoose(hue)}
          />
        );
      })}
    </div>
  );
}
