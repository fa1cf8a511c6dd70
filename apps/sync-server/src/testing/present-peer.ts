import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { BoardId, UserId } from '@weft/domain';
import { encodeMessage } from '@weft/sync-protocol';
import type { Seat } from '../rooms/room-registry.ts';
import { RecordedConnection } from './recorded-connection.ts';
import type { SimulatedServer } from './simulated-server.ts';

/** A client that only has presence: the stock Awareness, wired as the stock provider does it. */
export class PresentPeer {
  readonly awareness: Awareness;
  readonly connection: RecordedConnection = new RecordedConnection();
  #seat: Seat | undefined;

  constructor(awareness: Awareness = new Awareness(new Y.Doc())) {
    this.awareness = awareness;
    // The stock provider repeats everything it hears, its own or not.
    awareness.on('update', (change: { added: number[]; updated: number[]; removed: number[] }) =>
      this.send(encodeAwarenessUpdate(awareness, Object.values(change).flat())),
    );
    this.connection.onFrame = () => {
      for (const message of this.connection.take()) {
        if (message.type === 'awareness') applyAwarenessUpdate(awareness, message.update, 'server');
      }
    };
  }

  async join(server: SimulatedServer, board: BoardId, user: UserId): Promise<this> {
    const session = server.session('viewer', { id: user, name: 'Ada' });
    this.#seat = await server.join({ board, connection: this.connection, session });
    this.send(encodeAwarenessUpdate(this.awareness, [this.awareness.clientID]));
    return this;
  }

  send(update: Uint8Array): void {
    void this.#seat?.room.receive(this.#seat.member, encodeMessage({ type: 'awareness', update }));
  }

  leave(): void {
    this.#seat?.leave();
  }

  state(of: PresentPeer): Record<string, unknown> | undefined {
    return this.awareness.getStates().get(of.awareness.clientID);
  }
}
