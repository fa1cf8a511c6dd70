import { brandId, endsOfLine, lineIdOf, type ItemId, type LineId } from '@weft/domain';
import { array, assert, constantFrom, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM_IDS } from '../testing/random-world.ts';
import type { ChainNode } from './chain-graph.ts';
import { LongestChains } from './longest-chains.ts';

const end = constantFrom(...ITEM_IDS.slice(0, 9));
const step = array(tuple(end, end), { minLength: 1, maxLength: 4 });

function chainsIn(chains: LongestChains) {
  const ends = [...chains.nodes()].filter((node) => chains.isEnd(node));
  return ends.map(chainTo).sort((a, b) => ((a.at(-1) ?? '') < (b.at(-1) ?? '') ? -1 : 1));
}

function chainTo(node: ChainNode): ItemId[] {
  const chain: ItemId[] = [];
  for (let at: ChainNode | undefined = node; at !== undefined; at = at.previous)
    chain.push(at.item);
  return chain.reverse();
}

describe('longest chains', () => {
  it('[RU36] kept line by line, they are those of the graph read at once', () => {
    let longest = 0;
    assert(
      property(array(step, { maxLength: 40, size: 'max' }), (steps) => {
        const kept = new LongestChains();
        const lines = new Set<LineId>();
        for (const pairs of steps) {
          const flipped = new Set(pairs.map(([from, to]) => lineIdOf(from, to)));
          const removed = [...flipped].filter((line) => lines.delete(line));
          const added = [...flipped].filter((line) => !removed.includes(line));
          for (const line of added) lines.add(line);
          kept.update(added, removed);
          const anew = new LongestChains();
          anew.reset([...lines].map(edgeOf));
          expect(chainsIn(kept)).toEqual(chainsIn(anew));
          const ends = [...kept.throughAnyOf(ITEM_IDS)].filter((node) => kept.isEnd(node));
          for (const end of ends) expect(end.previous).toBeDefined();
          for (const chain of chainsIn(kept)) longest = Math.max(longest, chain.length);
        }
      }),
      { numRuns: 200 },
    );
    expect(longest).toBeGreaterThanOrEqual(5);
  });

  it('[RU36] a chain of 10,000 is followed from its first to its last', () => {
    const items = Array.from({ length: 10_000 }, (_, at) => lineIdOf(idAt(at), idAt(at + 1)));
    const chains = new LongestChains();
    chains.reset(items.slice(1).map(edgeOf));
    chains.update(items.slice(0, 1), []);
    const ends = [...chains.nodes()].filter((node) => chains.isEnd(node));
    expect(ends.map((node) => chainTo(node).length)).toEqual([10_001]);
  });
});

function edgeOf(id: LineId) {
  const [from, to] = endsOfLine(id);
  return { id, from, to };
}

function idAt(number: number): (typeof ITEM_IDS)[number] {
  return brandId<(typeof ITEM_IDS)[number]>(`I${String(number).padStart(25, '0')}`);
}
