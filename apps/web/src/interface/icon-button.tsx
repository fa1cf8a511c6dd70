import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { tooltipProps, type TooltipSide } from './tooltip.ts';

export interface IconButtonProps extends ComponentPropsWithRef<'button'> {
  readonly icon: LucideIcon;
  /** What it does, in words; also shown on hover and focus, since the icon alone does not say it. */
  readonly label: string;
  /** Added to the tooltip only, such as `V`. */
  readonly shortcut?: string | undefined;
  readonly size?: 'normal' | 'small';
  readonly tooltipSide?: TooltipSide;
  /** Shown and told, but not available: says why. It stays focusable so that the reason can be read. */
  readonly unavailable?: string | undefined;
}

/** A button that is only an icon. It always has a name. */
export function IconButton(props: IconButtonProps): ReactNode {
  const {
    icon,
    label,
    shortcut,
    size = 'normal',
    tooltipSide = 'below',
    unavailable,
    className,
    ...rest
  } = props;
  const hint = unavailable ?? shortcut;
  const tooltip = tooltipProps(hint === undefined ? label : `${label}  ${hint}`, tooltipSide);
  return (
    <button
      type="button"
      aria-label={label}
      {...rest}
      {...(unavailable !== undefined && {
        'aria-disabled': true,
        'aria-description': unavailable,
        onClick: undefined,
      })}
      data-tooltip={tooltip['data-tooltip']}
      className={classNames(
        styles['button'],
        styles['icon'],
        size === 'small' && styles['small'],
        tooltip.className,
        className,
      )}
    >
      <Icon of={icon} />
    </button>
  );
}
