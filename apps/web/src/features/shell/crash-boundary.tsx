import { Component, type ErrorInfo, type ReactNode } from 'react';
import { currentMessages } from '../../messages/catalogue.ts';
import { Button } from '../../interface/button.tsx';
import { Notice } from './notice.tsx';

interface CrashState {
  readonly crashed: boolean;
}

/**
 * Catches what breaks while drawing. The board's data lives outside React and is saved as it is
 * changed, so the message may say that changes are safe.
 */
export class CrashBoundary extends Component<
  {
    readonly children: ReactNode;
    /** Told of the error, for logs that hold no board content. */
    readonly onCrash?: (error: unknown, componentStack: string) => void;
  },
  CrashState
> {
  static getDerivedStateFromError(): CrashState {
    return { crashed: true };
  }

  override state: CrashState = { crashed: false };

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    this.props.onCrash?.(error, info.componentStack ?? '');
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    const words = currentMessages().shell.crash;
    return (
      <Notice title={words.title} body={words.body}>
        <Button look="primary" onClick={() => window.location.reload()}>
          {words.reload}
        </Button>
        <Button onClick={() => window.location.assign('/')}>{words.startPage}</Button>
      </Notice>
    );
  }
}
