import { Eraser, Frame, PenLine, StickyNote, Type } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLaterMessages } from '../../messages/later.ts';
import { ToolButton } from './tool-button.tsx';

/** What one takes in hand on the Map alone. */
export function MapToolButtons(): ReactNode {
  const words = useLaterMessages().map.tools;
  return (
    <>
      <ToolButton tool="note" icon={StickyNote} label={words.note} shortcut="N" />
      <ToolButton tool="section" icon={Frame} label={words.section} shortcut="F" />
      <ToolButton tool="text" icon={Type} label={words.text} shortcut="T" />
      <ToolButton tool="draw" icon={PenLine} label={words.draw} shortcut="D" />
      <ToolButton tool="erase" icon={Eraser} label={words.erase} shortcut="E" />
    </>
  );
}
