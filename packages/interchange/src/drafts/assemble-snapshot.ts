import { LIMITS, type BoardSnapshot, type SnapshotItem } from '@weft/domain';
import type { ImportCounts } from '../import-reading.ts';
import { cleanLine, cleanText, cutText } from '../text/clean-text.ts';
import type { DraftItem, Drafts } from './draft-item.ts';
import { linkDrafts, type AcceptedDraft } from './link-drafts.ts';
import { collectPlaceNames, type PlaceNames } from './place-names.ts';
import type { ProblemList } from './problem-list.ts';
import { numberSprints } from './sprint-numbers.ts';

export interface AssembledDrafts {
  readonly snapshot: BoardSnapshot;
  readonly counts: ImportCounts;
}

/**
 * Makes plain board data of drafts: leaves out PBIs without title or with an id seen before, turns
 * names into references, keeps everything within the limits of a board. What it leaves out or
 * shortens is added to `problems`.
 */
export function assembleSnapshot(
  drafts: Drafts,
  options: { readonly today: string; readonly problems: ProblemList },
): AssembledDrafts {
  const { problems } = options;
  const accepted = giveRefs(drafts.items, problems);
  const kept = { ...drafts, items: accepted.map(({ draft }) => draft) };
  const places = collectPlaceNames(kept, problems);
  const links = linkDrafts(accepted, problems);
  const items = inBacklogOrder(accepted).map(({ ref, draft }) => {
    const parent = links.parents.get(ref);
    const placed = { ...snapshotItem(ref, draft, places, problems), ...externalOf(drafts, draft) };
    return parent === undefined ? placed : { ...placed, parent };
  });
  const sprints = numberSprints(places.sprints, options.today);
  return {
    snapshot: {
      teams: places.teams.map((name) => ({ ref: name, name })),
      sprints,
      items,
      dependencies: links.dependencies,
    },
    counts: {
      items: items.length,
      teams: places.teams.length,
      sprints: sprints.length,
      dependencies: links.dependencies.length,
      missingEnds: links.missingEnds,
      parents: links.parents.size,
      ignoredLinks: drafts.ignoredLinks,
    },
  };
}

function giveRefs(drafts: readonly DraftItem[], problems: ProblemList): readonly AcceptedDraft[] {
  const taken = new Set(drafts.map(({ key }) => key));
  const seen = new Set<string>();
  const accepted: AcceptedDraft[] = [];
  for (const draft of drafts) {
    if (cleanLine(draft.title) === '') {
      problems.add(draft, 'no-title', draft.key ?? '');
      continue;
    }
    if (draft.key === undefined) {
      accepted.push({ ref: freeRef(draft.line, taken), draft });
    } else if (seen.has(draft.key)) {
      problems.add(draft, 'same-id', draft.key);
    } else {
      seen.add(draft.key);
      accepted.push({ ref: draft.key, draft });
    }
  }
  return accepted;
}

/** A ref for a PBI without id that no id can be mistaken for. */
function freeRef(line: number, taken: Set<string | undefined>): string {
  let ref = `line ${line}`;
  while (taken.has(ref)) ref += '+';
  taken.add(ref);
  return ref;
}

/** By the order the source keeps, if it keeps one for all; otherwise as they came. */
function inBacklogOrder(items: readonly AcceptedDraft[]): readonly AcceptedDraft[] {
  const kinds = new Set(items.map(({ draft }) => typeof draft.order));
  if (kinds.size !== 1 || kinds.has('undefined')) return items;
  return items.toSorted((a, b) => {
    const [first = '', second = ''] = [a.draft.order, b.draft.order];
    if (first === second) return 0;
    return first < second ? -1 : 1;
  });
}

function externalOf(drafts: Drafts, draft: DraftItem): Pick<SnapshotItem, 'external'> {
  if (drafts.system === undefined || draft.key === undefined) return {};
  return { external: { system: drafts.system, key: draft.key, url: draft.url } };
}

function snapshotItem(
  ref: string,
  draft: DraftItem,
  places: PlaceNames,
  problems: ProblemList,
): SnapshotItem {
  const title = cleanLine(draft.title);
  if (title.length > LIMITS.titleChars) problems.add(draft, 'cut-title', title);
  const long = { description: '', acceptance: '' };
  for (const field of ['description', 'acceptance'] as const) {
    const text = cleanText(draft[field] ?? '');
    if (text.length > LIMITS.longTextChars) problems.add(draft, 'cut-text', field);
    long[field] = cutText(text, LIMITS.longTextChars);
  }
  const team = places.teamOf(draft);
  const sprint = places.sprintOf(draft);
  const needs = tags(draft.needs);
  const touches = tags(draft.touches);
  return {
    ref,
    title: cutText(title, LIMITS.titleChars),
    ...(long.description === '' ? {} : { description: long.description }),
    ...(long.acceptance === '' ? {} : { acceptance: long.acceptance }),
    ...(team === undefined ? {} : { team }),
    ...(sprint === undefined ? {} : { sprint: sprint.ref }),
    ...(draft.size === undefined ? {} : { size: draft.size }),
    ...(draft.ready === undefined ? {} : { ready: draft.ready }),
    ...(draft.state === undefined ? {} : { state: draft.state }),
    ...(needs.length === 0 ? {} : { needs }),
    ...(touches.length === 0 ? {} : { touches }),
  };
}

function tags(names: readonly string[] | undefined): readonly string[] {
  const cut = (names ?? []).map((name) => cutText(cleanLine(name), LIMITS.tagChars));
  return [...new Set(cut)].filter((name) => name !== '').slice(0, LIMITS.tagCount);
}
