import { describe, expect, it } from 'vitest';
import { createBoardFromFile } from './send-board.ts';

const ID = 'B'.repeat(26);
const lineage = 'a'.repeat(32);

function answering(status: number, body: unknown): typeof fetch {
  return () => Promise.resolve(Response.json(body, { status }));
}

describe('sending a board to the server', () => {
  it('sends its history and document, and gives back where it is', async () => {
    const sent: unknown[] = [];
    const update = Uint8Array.from({ length: 20_000 }, (_, index) => index % 256);
    const outcome = await createBoardFromFile({
      lineage,
      update,
      fetch: (address, options) => {
        sent.push(address, JSON.parse(String(options?.body)));
        const links = { facilitate: `https://weft.example/b/${ID}#secret` };
        return Promise.resolve(Response.json({ id: ID, lineage, links }, { status: 201 }));
      },
    });
    expect(outcome).toEqual({ ok: true, value: { id: ID, secret: 'secret' } });
    expect(sent).toEqual([
      '/api/boards',
      { lineage, file: Buffer.from(update).toString('base64') },
    ]);
  });

  it('tells refusals apart, and sends nothing that is too large', async () => {
    const update = Uint8Array.of(0, 0);
    const refusalFor = async (status: number, body: unknown = {}): Promise<unknown> => {
      const outcome = await createBoardFromFile({
        lineage,
        update,
        fetch: answering(status, body),
      });
      return outcome.ok ? 'done' : outcome.refusal;
    };
    expect(await refusalFor(403)).toBe('not-allowed');
    expect(await refusalFor(413)).toBe('too-large');
    expect(await refusalFor(429)).toBe('busy');
    expect(await refusalFor(400)).toBe('refused');
    expect(await refusalFor(201, { id: ID })).toBe('refused');
    const fail: typeof fetch = () => Promise.reject(new TypeError('no network'));
    expect(await createBoardFromFile({ lineage, update, fetch: fail })).toEqual({
      ok: false,
      refusal: 'unreachable',
    });
    const huge = new Uint8Array(16 * 1_048_576 + 1);
    expect(await createBoardFromFile({ lineage, update: huge, fetch: fail })).toEqual({
      ok: false,
      refusal: 'too-large',
    });
  });
});
