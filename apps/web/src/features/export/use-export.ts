import { useEffect, useState } from 'react';
import { useLaterMessages } from '../../messages/later.ts';
import { useInterface, useSession } from '../../stores/app-context.tsx';
import { fileNameOf, saveFile } from '../shell/save-file.ts';
import { drawPng } from './draw-png.ts';
import { pictureSource, type PictureChoice } from './picture-choice.ts';
import { printPicture, type Paper } from './print-picture.ts';
import { titleOf, writeBoardPicture, type BoardPicture } from './write-board-picture.ts';

/** A picture to look at before it is saved. */
export interface Preview {
  readonly url: string;
  readonly title: string;
  readonly picture: BoardPicture;
}

/** What can be done with a picture, and what became of it. */
export interface Export {
  /** The board when the choice was made; what is saved is the board at that moment. */
  readonly preview: Preview | undefined;
  readonly saveSvg: () => void;
  readonly savePng: (ratio: number) => void;
  readonly print: (paper: Paper) => void;
  readonly said: { readonly kind: 'said' | 'refused'; readonly text: string } | undefined;
}

/** Exports the open board as it was chosen. */
export function useExport(choice: PictureChoice): Export {
  const session = useSession();
  const announce = useInterface((state) => state.announce);
  const words = useLaterMessages().exporting;
  const [said, setSaid] = useState<Export['said']>(undefined);
  const preview = usePreview(choice);

  const say = (kind: 'said' | 'refused', text: string): void => {
    setSaid({ kind, text });
    announce(text);
  };
  const written = (): {
    readonly picture: BoardPicture;
    readonly named: (end: string) => string;
  } => {
    const source = pictureSource(session, choice);
    const name = `${titleOf(source)} ${session.today}`;
    return { picture: writeBoardPicture(source), named: (end) => fileNameOf(name, end) };
  };

  const savePng = async (ratio: number): Promise<void> => {
    const { picture, named } = written();
    const drawn = await drawPng(picture, ratio);
    if (!drawn.ok) {
      say('refused', words.pngFailed);
      return;
    }
    const { file, width, height, isReduced } = drawn.value;
    const name = named('png');
    saveFile(name, file, 'image/png');
    say('said', isReduced ? words.savedSmaller(name, width, height) : words.saved(name));
  };

  const print = async (paper: Paper): Promise<void> => {
    // Whoever works in the dark prints on white all the same.
    const source = pictureSource(session, { ...choice, theme: 'light' });
    const colours = { ...source.colours, ground: source.colours.surface };
    const printed = await printPicture(writeBoardPicture({ ...source, colours }).svg, paper);
    if (!printed.ok) say('refused', words.printFailed);
  };

  return {
    preview,
    said,
    saveSvg: () => {
      const { picture, named } = written();
      const name = named('svg');
      saveFile(name, picture.svg, 'image/svg+xml');
      say('said', words.saved(name));
    },
    savePng: (ratio) => void savePng(ratio),
    print: (paper) => void print(paper),
  };
}

/** Drawn anew when something else is chosen, not with every change of the board: large ones take a while. */
function usePreview(choice: PictureChoice): Preview | undefined {
  const session = useSession();
  const [preview, setPreview] = useState<Preview | undefined>(undefined);
  useEffect(() => {
    let url: string | undefined;
    // The dialog is there before a large board is drawn.
    const timer = setTimeout(() => {
      const source = pictureSource(session, choice);
      const picture = writeBoardPicture(source);
      url = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }));
      setPreview({ url, picture, title: titleOf(source) });
    });
    return () => {
      clearTimeout(timer);
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [session, choice]);
  return preview;
}
