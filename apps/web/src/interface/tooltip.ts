import { classNames } from './class-names.ts';
import styles from './tooltip.module.css';

export type TooltipSide = 'below' | 'above' | 'right' | 'left';

/**
 * Gives a control a short text on hover and keyboard focus. Only for what is not written on the
 * control already: the name of an icon, a shortcut, a reason. It is drawn by style alone and is not
 * part of the control's name, so what it says must be in the name or description too.
 */
export function tooltipProps(
  text: string,
  side: TooltipSide = 'below',
): { readonly 'data-tooltip': string; readonly className: string } {
  return { 'data-tooltip': text, className: classNames(styles['tooltip'], styles[side]) };
}
