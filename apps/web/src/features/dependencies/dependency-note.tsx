import { useState, type ReactNode } from 'react';
import { LIMITS, type DependencyLine } from '@weft/domain';
import { TextArea } from '../../interface/text-field.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useCanEdit } from '../../stores/use-sync.ts';
import { useLaterCommands } from '../../stores/use-later-commands.ts';

/**
 * The note of a dependency. It is one value, not a text written together: leaving the field or
 * Mod+Enter keeps it, Escape takes it back, and others' words show while one is not writing.
 */
export function DependencyNote({ line }: { readonly line: DependencyLine }): ReactNode {
  const laterCommands = useLaterCommands();
  const canEdit = useCanEdit();
  const words = useLaterMessages().dependencies;
  const [draft, setDraft] = useState<string | undefined>(undefined);

  const keep = (): void => {
    const text = draft?.trim();
    setDraft(undefined);
    if (text !== undefined && text !== line.note) laterCommands.setDependencyNote(line.id, text);
  };

  return (
    <TextArea
      label={words.note}
      hint={words.noteHint}
      rows={3}
      maxLength={LIMITS.noteChars}
      readOnly={!canEdit}
      value={draft ?? line.note}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
        if (event.key === 'Escape' && draft !== undefined) {
          event.stopPropagation();
          setDraft(undefined);
        }
      }}
    />
  );
}
