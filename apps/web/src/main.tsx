import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { DeviceSettingsStore } from './session/device-settings.ts';
import { createInterfaceStore } from './stores/interface-store.ts';
import { followTheme } from './session/follow-theme.ts';
import { rememberInterface } from './session/remember-interface.ts';
import './interface/tokens.css';
import './interface/foundation.css';

const settings = new DeviceSettingsStore(() => window.localStorage);
const interfaceStore = createInterfaceStore(settings.current);
rememberInterface(interfaceStore, settings);
followTheme(interfaceStore, document.documentElement, window.matchMedia('(prefers-color-scheme: dark)'));

const container = document.querySelector('#weft');
if (container === null) throw new Error('index.html has no element #weft to render into');
createRoot(container).render(
  <StrictMode>
    <App interfaceStore={interfaceStore} settings={settings} />
  </StrictMode>,
);
