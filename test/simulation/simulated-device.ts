import { BoardDocument, BoardEditor, SCHEMA_VERSION } from '@weft/board-doc';
import { createSyncClient, type SyncClient } from '@weft/sync-client';
import type { DeviceMemory } from '@weft/sync-client/testing';
import * as Y from 'yjs';
import type { SimulatedWorld, WayIn } from './simulated-world.ts';

/** The real document, editor and sync client of one open tab. */
export interface SimulatedDevice {
  readonly doc: Y.Doc;
  readonly board: BoardDocument;
  readonly editor: BoardEditor;
  readonly sync: SyncClient;
}

/** Opens the board from what the device remembers, then from the server. */
export function openDevice(
  { clock, random, boardId }: SimulatedWorld,
  way: WayIn,
  memory: DeviceMemory,
): SimulatedDevice {
  const doc = new Y.Doc();
  // Yjs draws the number from the platform; merging depends on it, so a replay must know it.
  doc.clientID = 1 + random.below(2 ** 31);
  const board = new BoardDocument(doc);
  return {
    doc,
    board,
    editor: new BoardEditor({
      board,
      by: () => way.userId,
      now: () => clock.nowMs(),
      random: random.bytes,
    }),
    sync: createSyncClient({
      doc,
      boardId,
      syncUrl: 'ws://server.test/sync',
      schemaVersion: SCHEMA_VERSION,
      session: way.session,
      deviceStore: memory.open(boardId),
      clock,
      random: random.bytes,
      WebSocket: way.network.WebSocket,
    }),
  };
}
