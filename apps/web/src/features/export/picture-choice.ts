import { brandId, unreachable, type SprintId, type TeamId } from '@weft/domain';
import tokens from '../../interface/tokens.css?raw';
import { currentMessages } from '../../messages/catalogue.ts';
import type { BoardSession } from '../../session/board-session.ts';
import type { Arrows } from '../../stores/interface-store.ts';
import { pictureColours, type PictureTheme } from './picture-colours.ts';
import { pictureWords } from './picture-words.ts';
import type { PicturePart, PictureSource } from './picture.ts';

/** What somebody wants in a picture. */
export interface PictureChoice {
  readonly part: PicturePart;
  /** Dependencies without a finding, too. */
  readonly allLines: boolean;
  readonly theme: PictureTheme;
  readonly arrows: Arrows;
}

/** A picture of the open board as it is now. */
export function pictureSource(
  { boardStore, findingStore, today }: Pick<BoardSession, 'boardStore' | 'findingStore' | 'today'>,
  { part, allLines, theme, arrows }: PictureChoice,
): PictureSource {
  findingStore.settle();
  return {
    view: boardStore.view,
    rules: findingStore.rules,
    part,
    shownLines: { healthy: allLines, resolved: allLines },
    arrows,
    colours: pictureColours(tokens, theme),
    words: pictureWords(),
    // Noon is on that day wherever the device is.
    day: currentMessages().forms.longDay(Date.parse(`${today}T12:00:00`)),
  };
}

/** A part as the value of a choice, and back. */
export function valueOfPart(part: PicturePart): string {
  switch (part.kind) {
    case 'whole':
      return part.kind;
    case 'team':
      return `team ${part.team}`;
    case 'sprint':
      return `sprint ${part.sprint}`;
    default:
      return unreachable(part);
  }
}

/** The part that {@link valueOfPart} wrote. */
export function partOfValue(value: string): PicturePart {
  const [kind, id = ''] = value.split(' ');
  if (kind === 'team') return { kind, team: brandId<TeamId>(id) };
  if (kind === 'sprint') return { kind, sprint: brandId<SprintId>(id) };
  return { kind: 'whole' };
}
