import { afterAll, describe, expect, it } from 'vitest';
import { brandId, type ItemId } from '@weft/domain';
import {
  readBallots,
  type BallotOperation,
  type BallotState,
  type Role,
} from '@weft/sync-protocol';
import { createBoard, openSession, type TestBoard } from '../board-access.ts';
import { RawClient } from '../raw-client.ts';
import { ServerProcess } from '../server-process.ts';
import { createDatabase, startPostgres } from '../services/postgres-service.ts';
import { sayMissing } from '../services/say-missing.ts';

const ITEM = brandId<ItemId>('7'.repeat(26));
const LINKS = { facilitator: 'facilitate', editor: 'edit', viewer: 'view' } as const;
const idOf = (number: number): string => String(number).padStart(26, '0');

/** Somebody who votes over a real socket, with every byte that came. */
class VotingClient {
  readonly name: string;
  readonly client: RawClient;

  constructor(name: string, client: RawClient) {
    this.name = name;
    this.client = client;
  }

  static async join(
    { url, syncUrl }: ServerProcess,
    board: TestBoard,
    given: { readonly name: string; readonly role: Role },
  ): Promise<VotingClient> {
    const { token } = await openSession(url, board.links[LINKS[given.role]], { name: given.name });
    const query = `token=${token}&weft=3`;
    const voter = new VotingClient(
      given.name,
      await RawClient.connect(syncUrl, board.id, { query }),
    );
    await voter.until((ballots) => ballots);
    return voter;
  }

  send(operation: BallotOperation): void {
    this.client.send({ type: 'ballot', json: JSON.stringify(operation) });
  }

  /** Waits until a list of ballots, one that came before too, gives a value. */
  until<Value>(find: (ballots: readonly BallotState[]) => Value | undefined): Promise<Value> {
    return this.client.until((message) =>
      message.type === 'ballot' ? find(readBallots(message.json) ?? []) : undefined,
    );
  }

  /** Everything heard so far, as one text. */
  get heard(): string {
    return this.client.heard
      .map((message) => (message.type === 'ballot' ? message.json : JSON.stringify(message)))
      .join();
  }
}

/** A list that shows so many votes, all hidden. */
function chosen(count: number) {
  return ([ballot]: readonly BallotState[]): true | undefined =>
    ballot?.state === 'open' && ballot.cast.length === count ? true : undefined;
}

function votesOf([ballot]: readonly BallotState[]): readonly string[] | undefined {
  return ballot?.kind === 'poker' && ballot.state === 'revealed'
    ? ballot.votes.map(({ name, choice }) => `${name} ${choice}`)
    : undefined;
}

const postgres = await startPostgres();

if ('missing' in postgres) {
  sayMissing('ballots on several servers', postgres);
} else {
  afterAll(() => postgres.dispose());

  describe('ballots on two servers with only PostgreSQL between them', () => {
    it(
      '[SV293] [SV296] [SV297] one ballot, seen by nobody before the reveal, over the restart of a server',
      { timeout: 30_000 },
      async () => {
        const settings = { WEFT_POSTGRES: await createDatabase(postgres) };
        const [a, b] = await Promise.all([
          ServerProcess.start({ settings }),
          ServerProcess.start({ settings }),
        ]);
        try {
          const board = await createBoard(a.url);
          const [ada, ben, vera] = await Promise.all([
            VotingClient.join(a, board, { name: 'Ada', role: 'facilitator' }),
            VotingClient.join(b, board, { name: 'Ben', role: 'editor' }),
            VotingClient.join(b, board, { name: 'Vera', role: 'viewer' }),
          ]);
          // Both want to estimate the same PBI at the same moment: one of them is told that it is open.
          for (const [index, voter] of [ada, ben].entries()) {
            voter.send({ op: 'open', ballot: { id: idOf(index), kind: 'poker', item: ITEM } });
          }
          const id = await vera.until(([ballot]) => ballot?.id);
          for (const voter of [ada, ben]) {
            await voter.until((list) =>
              list.length === 1 && list[0]?.id === id ? true : undefined,
            );
          }
          vera.send({ op: 'cast', id, choice: '1' });
          await vera.client.until((message) =>
            message.type === 'notice' && message.notice.kind === 'ballot-refused'
              ? true
              : undefined,
          );
          ben.send({ op: 'cast', id, choice: 'coffee' });
          for (const voter of [ada, ben, vera]) await voter.until(chosen(1));
          expect(ben.heard).toContain('coffee');
          for (const other of [ada, vera]) expect(other.heard).not.toContain('coffee');
          // Ada's server dies without a word; her vote of before stands on the other one.
          await a.stop('SIGKILL');
          const again = await VotingClient.join(b, board, { name: 'Anna', role: 'facilitator' });
          again.send({ op: 'cast', id, choice: '13' });
          for (const voter of [again, vera]) await voter.until(chosen(2));
          expect(vera.heard).not.toMatch(/coffee|"13"/);
          again.send({ op: 'reveal', id });
          for (const voter of [again, ben, vera]) {
            expect(await voter.until(votesOf)).toEqual(['Ben coffee', 'Anna 13']);
          }
          for (const output of [a.output, b.output]) expect(output).not.toMatch(/coffee|ballot/);
          const metrics = await (await fetch(`${b.url}/metrics`)).text();
          expect(metrics).toContain('weft_');
          expect(metrics).not.toMatch(/coffee|ballot/);
          for (const { client } of [ben, vera, again]) client.close();
        } finally {
          await Promise.all([a.dispose(), b.dispose()]);
        }
      },
    );
  });
}
