import { lazy, Suspense, type ReactNode } from 'react';
import { isId } from '@weft/domain';
import { Route, Switch } from 'wouter';
import { CrashBoundary } from './features/shell/crash-boundary.tsx';
import { LiveRegions } from './features/shell/live-regions.tsx';
import type { DeviceSettingsStore } from './session/device-settings.ts';
import { InterfaceProvider } from './stores/app-context.tsx';
import type { InterfaceStore } from './stores/interface-store.ts';
import { SettingsProvider } from './stores/settings-context.tsx';

const StartPage = lazy(async () => ({
  default: (await import('./pages/start-page.tsx')).StartPage,
}));
const BoardPage = lazy(async () => ({
  default: (await import('./pages/board-page.tsx')).BoardPage,
}));
const NotFoundPage = lazy(async () => ({
  default: (await import('./pages/not-found-page.tsx')).NotFoundPage,
}));

/** The whole interface: one page per address, and what every page has. */
export function App(props: {
  readonly interfaceStore: InterfaceStore;
  readonly settings: DeviceSettingsStore;
}): ReactNode {
  return (
    <InterfaceProvider store={props.interfaceStore}>
      <SettingsProvider settings={props.settings}>
        <CrashBoundary>
          <Suspense>
            <Switch>
              <Route path="/">
                <StartPage settings={props.settings} />
              </Route>
              <Route path="/b/:id">
                {({ id }) =>
                  isId(id) ? (
                    <BoardPage key={id} boardId={id} settings={props.settings} />
                  ) : (
                    <NotFoundPage />
                  )
                }
              </Route>
              <Route>
                <NotFoundPage />
              </Route>
            </Switch>
          </Suspense>
        </CrashBoundary>
      </SettingsProvider>
      <LiveRegions />
    </InterfaceProvider>
  );
}
