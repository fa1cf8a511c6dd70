import { plural } from './word-forms.ts';

/** What stands on the Map beside PBIs: sticky notes, sections, texts, strokes, images. */
export const mapObjects = {
  kinds: {
    note: 'Sticky note',
    section: 'Section',
    text: 'Text',
    stroke: 'Drawing',
    image: 'Image',
  },
  /** What a screen reader says: what it is, whose, and what it says. */
  name: (kind: string, author: string, text: string, locked: boolean): string =>
    [
      `${author === '' ? kind : `${kind} by ${author}`}${text === '' ? '' : `: ${text}`}`,
      locked ? 'Locked' : '',
    ]
      .filter((part) => part !== '')
      .join('. '),
  emptyNote: 'Empty',
  untitledSection: 'Section',
  emptyText: 'Text',
  write: {
    note: 'Write on the sticky note',
    section: 'Name of the section',
    text: 'Text',
    image: 'Describe this image',
  },
  resize: 'Size: arrow keys change it',
  tools: {
    label: (count: number): string =>
      plural(count, { one: 'Tools for what is selected', other: 'Tools for {n} things' }),
    selected: (count: number): string => plural(count, { one: '{n} thing', other: '{n} things' }),
    write: 'Write',
    colour: 'Colour',
    hues: ['blue', 'vermilion', 'green', 'violet', 'amber', 'teal', 'rose', 'olive', 'slate'],
    noHue: { sheet: 'White', ink: 'Ink' },
    scale: 'Size of the letters',
    scales: { small: 'Small', medium: 'Medium', large: 'Large' },
    pen: 'Pen',
    pens: { thin: 'Thin', medium: 'Medium', thick: 'Thick' },
    group: 'Group',
    ungroup: 'Ungroup',
    duplicate: 'Duplicate',
    lock: 'Lock',
    unlock: 'Unlock',
    front: 'To the front',
    back: 'To the back',
    align: 'Align',
    sides: {
      left: 'Left edges',
      centre: 'Centres',
      right: 'Right edges',
      top: 'Upper edges',
      middle: 'Middles',
      bottom: 'Lower edges',
    },
    distribute: {
      across: 'Equal gaps side by side',
      down: 'Equal gaps one below the other',
    },
    putAside: 'Take off the Map',
  },
  putAside: (count: number): string =>
    plural(count, { one: 'Taken off the Map', other: '{n} things taken off the Map' }),
  added: {
    note: 'Sticky note added. Write, then press Escape.',
    section: 'Section added. Write its name, then press Enter.',
    stroke: 'Drawing added.',
  },
  keepsTool: (keeps: boolean): string =>
    keeps ? 'The tool stays in your hand.' : 'After each use you are back at Select.',
  locked: 'It is locked.',
  drawTools: 'Pen',
  noteTools: 'Colour of the next sticky note',
} as const;
