import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BoardSnapshot, BoardView, ItemId } from '@weft/domain';
import { viewOfSnapshot } from '@weft/domain/testing';
import { readImport } from '@weft/interchange';
import { checkWholeBoard } from '@weft/rules';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_NEXUS } from '../../apps/sync-server/src/templates/example-nexus.ts';
import { ESHOP_FINDINGS, ESHOP_RULES } from './expected/eshop-findings.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Real exports that are no part of the project; beside it where it is developed. */
const REAL_FILES = path.join(path.dirname(path.resolve(ROOT)), 'shared', 'realdata');
const FIXTURES = path.join(ROOT, 'packages', 'interchange', 'fixtures');
const PARTS = ['pbis', 'iterations', 'teams', 'team-iterations'];
const TODAY = '2026-11-21';

/**
 * What importing Space Game must give, taken by hand from `relations`, `System.AreaPath` and
 * `System.IterationPath` of `ado-spacegame-pbis.json`; the other three dependencies are healthy.
 */
const SPACE_GAME = [
  // 1764 (Engine, Sprint 6) Forward 1774 (Web, Sprint 4).
  'error dep-inverted 1764 1774',
  // 1766 (Web, Sprint 2) Forward 1758 (Web, Sprint 1).
  'error dep-inverted 1758 1766',
  // 1772 Forward 1722, which is not in the file: nobody knows whether it is still open.
  'info merge-dangling 1772',
  // Two teams.
  'warning nexus-size',
];

/** The same traps in files of our own, `harbour-*.json`. */
const HARBOUR = [
  // 502 (Tide, Sprint 4) Forward 501 (Berth, Sprint 2).
  'error dep-inverted 501 502',
  // Berth has not accepted it, and Sprint 4 is the one after the running Sprint 2.
  'warning dep-unowned 501 502',
  // 502 Forward 499, which is not in the file.
  'info merge-dangling 502',
  // Sprint 2 runs: without a Nexus Sprint Goal, without a Definition of Done, and nothing moved today.
  'error goal-missing',
  'error dod-missing',
  'info board-not-updated',
  // 501 in Sprint 2 and 502 in Sprint 4, and nobody said how much Berth and Tide can take on.
  'info capacity-missing',
  'info capacity-missing',
  // 504 was not Done when Sprint 1 ended.
  'warning undone-work 504',
  // 503 Forward 501 is no finding although both are in Sprint 2: 503 is Done. Three teams fit.
];

/** What its troubled dependencies and a few of its PBIs bring, see the comments in the template. */
const EXAMPLE = [
  // many-parcels (Delivery, Sprint 14) and many-addresses (Basket, Sprint 14) wait for each other.
  'error dep-cycle many-addresses many-parcels',
  'warning dep-same-sprint-cross-team many-addresses many-parcels',
  'warning dep-same-sprint-cross-team many-addresses many-parcels',
  // … and these two teams are nearly full there: 19 of 20, 21 of 22.
  'warning no-slack-for-dependency',
  'warning no-slack-for-dependency',
  // wallet (Payments, Sprint 14) comes before one-page (Basket, Sprint 13), which is called ready.
  'error dep-inverted one-page wallet',
  'warning ready-with-open-dependency one-page',
  // one-page waits for three PBIs of other teams: wallet, sca, reserve-stock.
  'warning hub-item one-page',
  // delivery-costs (Delivery) comes before basket-costs (Basket), both in Sprint 12.
  'warning dep-same-sprint-cross-team basket-costs delivery-costs',
  // identity (Basket, no Sprint) comes before recently-seen (Catalogue, Sprint 13), and stands below it.
  'error dep-unscheduled-predecessor identity recently-seen',
  'warning dep-unowned identity recently-seen',
  'warning backlog-order-inverted identity recently-seen',
  // carrier-slots (outside) was promised for no day.
  'error dep-external carrier-slots promise',
  // Payments took 26 of 24 points into Sprint 13; nothing ties no-third-party, which nobody refined.
  'warning over-capacity',
  'info free-to-move no-third-party',
  'warning not-ready-selected no-third-party',
  // 13 points are more than half of what Payments (24) and Delivery (20) can do in a Sprint.
  'warning too-big cost-centres',
  'warning too-big same-day',
];

describe('findings of what is imported', () => {
  it('are the expected table for Space Game', (context) => {
    if (!existsSync(REAL_FILES)) {
      context.skip('the folder shared/realdata is not beside the project');
    }
    const snapshot = read(REAL_FILES, 'ado-spacegame', PARTS);
    expect(findingsOf(snapshot)).toEqual(SPACE_GAME.toSorted(byText));
  });

  it('are the expected table for the fixture with the same traps', () => {
    const snapshot = read(FIXTURES, 'harbour', ['work-items', 'iterations', 'teams']);
    expect(findingsOf(snapshot)).toEqual(HARBOUR.toSorted(byText));
  });

  it('are one more when only two teams are known', () => {
    const snapshot = read(FIXTURES, 'harbour', ['work-items', 'iterations']);
    expect(findingsOf(snapshot)).toEqual([...HARBOUR, 'warning nexus-size'].toSorted(byText));
  });
});

describe('findings of a second backlog nobody here wrote', () => {
  it('are the expected table for eShop, among the rules about links, areas and iterations', (context) => {
    if (!existsSync(REAL_FILES)) {
      context.skip('the folder shared/realdata is not beside the project');
    }
    const parts = ['features', 'stories', 'iterations'];
    const found = findingsOf(read(REAL_FILES, 'ado-eshop', parts));
    const among = found.filter((line) => ESHOP_RULES.has(line.split(' ')[1] ?? ''));
    expect(among).toEqual(ESHOP_FINDINGS.toSorted(byText));
  });
});

describe('findings of the example Nexus', () => {
  it('are the ones it was made to have, and no others', () => {
    const named = EXAMPLE_NEXUS.items.map((item) => ({
      ...item,
      external: { system: 'example', key: item.ref, url: undefined },
    }));
    expect(findingsOf({ ...EXAMPLE_NEXUS, items: named })).toEqual(EXAMPLE.toSorted(byText));
  });
});

function read(folder: string, stem: string, parts: readonly string[]): BoardSnapshot {
  const files = parts.map((part) => {
    const name = `${stem}-${part}.json`;
    return { name, text: readFileSync(path.join(folder, name), 'utf8') };
  });
  const reading = readImport(files, { today: TODAY });
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.refusal)}`);
  return reading.value.snapshot;
}

/** `severity rule keys-of-PBIs`, sorted. */
function findingsOf(snapshot: BoardSnapshot): readonly string[] {
  const view: BoardView = viewOfSnapshot(snapshot);
  const keyOf = (id: ItemId): string => view.item(id)?.key ?? id;
  const found = [...checkWholeBoard(view, { today: TODAY }).values()];
  return found
    .map(({ severity, rule, items, cells }) => {
      const keys = cells.length > 0 && items.length > 2 ? [] : items.map(keyOf).toSorted(byText);
      return [severity, rule, ...keys].join(' ');
    })
    .toSorted(byText);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}
