import type { LucideIcon } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { Button } from '../../interface/button.tsx';

/** A button that lets somebody choose one board file. */
export function ChooseFile(props: {
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly look?: 'plain' | 'quiet';
  readonly size?: 'normal' | 'small';
  readonly onFile: (file: File) => void;
}): ReactNode {
  const { label, onFile, ...button } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".weft"
        aria-label={label}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again after something went wrong.
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Button {...button} onClick={() => picker.current?.click()}>
        {label}
      </Button>
    </>
  );
}
