import type { ReactNode } from 'react';
import { Icon } from '../../interface/icon.tsx';
import type { Screen } from '@weft/sync-protocol';
import { SCREEN_ICONS } from './screen-icons.ts';

/** The picture of a screen; its name stands beside it. */
export function ScreenIcon(props: { readonly screen: Screen }): ReactNode {
  return <Icon of={SCREEN_ICONS[props.screen]} />;
}
