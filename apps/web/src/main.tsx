import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { followBenchAddress } from './bench/bench-page.ts';
import { afterFirstFrame } from './session/after-first-frame.ts';
import { DeviceSettingsStore } from './session/device-settings.ts';
import { createInterfaceStore } from './stores/interface-store.ts';
import { followTheme } from './session/follow-theme.ts';
import { rememberInterface } from './session/remember-interface.ts';
import { reloadForLanguage, speakChosenLanguage } from './session/speak-chosen-language.ts';
import { whenTypeIsThere } from './session/when-type-is-there.ts';
import './interface/tokens.css';
import './interface/foundation.css';

const settings = new DeviceSettingsStore(() => window.localStorage);
const interfaceStore = createInterfaceStore(settings.current);
rememberInterface(interfaceStore, settings);
// After it was remembered: the next page reads it.
reloadForLanguage(interfaceStore, () => window.location.reload());
followTheme(
  interfaceStore,
  document.documentElement,
  window.matchMedia('(prefers-color-scheme: dark)'),
);
// Known when it is built: nothing of it is in the product.
if (import.meta.env.MODE === 'bench') followBenchAddress(interfaceStore);

const container = document.querySelector('#weft');
if (container === null) throw new Error('index.html has no element #weft to render into');
const root = createRoot(container);

// Before anything is drawn: neither words nor type are exchanged under a reader's eyes. No await at the
// top of this file: the words of a language import it in the build, and both would wait for each other.
void Promise.all([
  speakChosenLanguage(interfaceStore, document.documentElement, navigator.languages),
  whenTypeIsThere(document.fonts),
]).then(() =>
  root.render(
    <StrictMode>
      <App interfaceStore={interfaceStore} settings={settings} />
    </StrictMode>,
  ),
);

// Keeps the whole app on this device, which loads all of it once.
afterFirstFrame(document.documentElement, () => {
  void import('./features/shell/keep-app.ts').then(({ keepApp }) => keepApp(interfaceStore));
});
