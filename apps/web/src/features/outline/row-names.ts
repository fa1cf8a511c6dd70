import { unreachable, type BoardView, type ItemId } from '@weft/domain';
import { teamInWords, type PlaceWords } from '../../canvas/cards/card-facts.ts';
import type { OutlineEntry } from './outline-rows.ts';

/** What typing finds a row by: its name or title, and its key. Empty: by none. */
export function typedNamesOf(
  entry: OutlineEntry,
  view: BoardView,
  words: PlaceWords,
): readonly [title: string, key: string] {
  switch (entry.kind) {
    case 'sprint': {
      const sprint = entry.sprint === null ? undefined : view.sprint(entry.sprint);
      return [sprint?.name ?? words.backlog, ''];
    }
    case 'team':
      return [teamInWords(entry.team, view, words), ''];
    case 'item':
      return namesOfItem(entry.item, view);
    case 'waits-for':
    case 'enables':
      return namesOfItem(entry.other, view);
    case 'nexus':
    case 'collision':
    case 'finding':
      return ['', ''];
    default:
      return unreachable(entry);
  }
}

function namesOfItem(id: ItemId, view: BoardView): readonly [title: string, key: string] {
  const item = view.item(id);
  return [item?.title ?? '', item?.key ?? ''];
}
