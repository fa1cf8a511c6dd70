import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useKeyText } from '../../commands/use-key-text.ts';
import { IconButton } from '../../interface/icon-button.tsx';
import { useInterface } from '../../stores/app-context.tsx';
import type { Tool } from '../../stores/interface-store.ts';

/** Takes a tool in hand. */
export function ToolButton(props: {
  readonly tool: Tool;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly shortcut: string;
}): ReactNode {
  const { tool, icon, label } = props;
  const shortcut = useKeyText(tool, props.shortcut);
  const pressed = useInterface((state) => state.tool === tool);
  const setTool = useInterface((state) => state.setTool);
  return (
    <IconButton
      icon={icon}
      label={label}
      shortcut={shortcut}
      aria-keyshortcuts={shortcut}
      aria-pressed={pressed}
      tooltipSide="right"
      onClick={() => setTool(tool)}
    />
  );
}
