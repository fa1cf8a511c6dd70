import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

const SIZE_PX = 16;
const STROKE = 1.5;

/** A picture beside words or inside a named control; screen readers do not hear it. */
export function Icon(props: { readonly of: LucideIcon; readonly className?: string }): ReactNode {
  const { of: Drawing, className = '' } = props;
  return (
    <Drawing
      size={SIZE_PX}
      strokeWidth={STROKE}
      className={className}
      aria-hidden="true"
      focusable="false"
    />
  );
}
