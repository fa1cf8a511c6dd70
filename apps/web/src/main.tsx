import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { afterFirstFrame } from './session/after-first-frame.ts';
import { DeviceSettingsStore } from './session/device-settings.ts';
import { createInterfaceStore } from './stores/interface-store.ts';
import { followTheme } from './session/follow-theme.ts';
import { rememberInterface } from './session/remember-interface.ts';
import { AppUpdate } from './session/service-worker-registration.ts';
import { createScriptUrls } from './session/trusted-script-url.ts';
import './interface/tokens.css';
import './interface/foundation.css';

const settings = new DeviceSettingsStore(() => window.localStorage);
const interfaceStore = createInterfaceStore(settings.current);
rememberInterface(interfaceStore, settings);
followTheme(
  interfaceStore,
  document.documentElement,
  window.matchMedia('(prefers-color-scheme: dark)'),
);

const container = document.querySelector('#weft');
if (container === null) throw new Error('index.html has no element #weft to render into');
createRoot(container).render(
  <StrictMode>
    <App interfaceStore={interfaceStore} settings={settings} />
  </StrictMode>,
);

// Keeps the whole app on this device, which loads all of it once.
const appUpdate = new AppUpdate({ scriptUrl: createScriptUrls() });
afterFirstFrame(document.documentElement, () => void appUpdate.start());
