import { BoardDocument, canonicalBoard } from '@weft/board-doc';
import * as Y from 'yjs';
import { everythingOf } from './board-fields.ts';
import { KnownFields } from './known-fields.ts';
import { findingsText, type SimulatedPeer } from './simulated-peer.ts';

/** Everybody must have the same board, say the same of it, and have heard of every change. */
export function comparePeers(peers: readonly SimulatedPeer[]): void {
  const [first, ...others] = peers;
  if (first === undefined) return;
  for (const peer of peers) {
    const { board, doc } = peer.tab;
    const fresh = new KnownFields();
    fresh.take(board.view, everythingOf(peer.knownIds()), 'own');
    expectSame(`${peer.name}: announced changes`, textOf(peer.fields()), textOf(fresh.all()));
    const reopened = new Y.Doc();
    Y.applyUpdate(reopened, Y.encodeStateAsUpdate(doc));
    const again = new BoardDocument(reopened);
    expectSame(`${peer.name}: reopened`, canonicalBoard(board), canonicalBoard(again));
    again.close();
  }
  for (const other of others) {
    const names = `${first.name} and ${other.name}`;
    expectSame(`${names}: board`, canonicalBoard(first.tab.board), canonicalBoard(other.tab.board));
    expectSame(`${names}: fields`, textOf(first.fields()), textOf(other.fields()));
    expectSame(
      `${names}: findings`,
      findingsText(first.tab.rules.findings),
      findingsText(other.tab.rules.findings),
    );
  }
}

function textOf(fields: ReadonlyMap<string, string>): string {
  return [...fields].map(([name, value]) => `${name} = ${value}`).join('\n');
}

function expectSame(what: string, a: string, b: string): void {
  if (a === b) return;
  const left = a.split('\n');
  const right = b.split('\n');
  const onlyLeft = left.filter((line) => !right.includes(line)).slice(0, 5);
  const onlyRight = right.filter((line) => !left.includes(line)).slice(0, 5);
  throw new Error(`${what} differ\n- ${onlyLeft.join('\n- ')}\n+ ${onlyRight.join('\n+ ')}`);
}
