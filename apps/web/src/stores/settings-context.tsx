import { createContext, useContext, type ReactNode } from 'react';
import type { DeviceSettingsStore } from '../session/device-settings.ts';

const SettingsContext = createContext<DeviceSettingsStore | undefined>(undefined);

/** Gives everything below it what this person set up on this device. */
export function SettingsProvider(props: {
  readonly settings: DeviceSettingsStore;
  readonly children: ReactNode;
}): ReactNode {
  return <SettingsContext value={props.settings}>{props.children}</SettingsContext>;
}

/** The device's settings. Only below a {@link SettingsProvider}. */
export function useSettings(): DeviceSettingsStore {
  const settings = useContext(SettingsContext);
  if (settings === undefined) throw new Error('useSettings needs a SettingsProvider above it');
  return settings;
}
