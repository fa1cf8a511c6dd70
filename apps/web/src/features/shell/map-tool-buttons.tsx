import { Eraser, Frame, ImagePlus, PenLine, StickyNote, Type } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../interface/icon-button.tsx';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterfaceStore } from '../../stores/app-context.tsx';
import { chooseImages } from '../images/choose-images.ts';
import { ToolButton } from './tool-button.tsx';

/** What one takes in hand on the Map alone. */
export function MapToolButtons(): ReactNode {
  const { map, images } = useLaterMessages();
  const words = map.tools;
  const interfaceStore = useInterfaceStore();
  return (
    <>
      <ToolButton tool="note" icon={StickyNote} label={words.note} shortcut="N" />
      <ToolButton tool="section" icon={Frame} label={words.section} shortcut="F" />
      <ToolButton tool="text" icon={Type} label={words.text} shortcut="T" />
      <ToolButton tool="draw" icon={PenLine} label={words.draw} shortcut="D" />
      <IconButton
        icon={ImagePlus}
        label={images.add}
        tooltipSide="right"
        onClick={() => chooseImages(interfaceStore)}
      />
      <ToolButton tool="erase" icon={Eraser} label={words.erase} shortcut="E" />
    </>
  );
}
