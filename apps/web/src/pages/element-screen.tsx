import { Suspense, useEffect, type ReactNode } from 'react';
import { forgetFirstFrame, tellFirstFrame } from '../session/first-frame.ts';
import { useSession } from '../stores/app-context.tsx';

/** A screen of elements: its first frame is complete as soon as it is mounted. */
export function ElementScreen(props: { readonly children: ReactNode }): ReactNode {
  const session = useSession();
  return (
    <Suspense>
      {props.children}
      <FirstFrame key={session.boardId} />
    </Suspense>
  );
}

function FirstFrame(): ReactNode {
  const session = useSession();
  useEffect(() => {
    const frame = requestAnimationFrame(() => void tellFirstFrame(session));
    return () => {
      cancelAnimationFrame(frame);
      forgetFirstFrame();
    };
  }, [session]);
  return null;
}
