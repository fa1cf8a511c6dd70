/** What a facilitator does by the interface for programs. */
export interface FacilitatorCalls {
  deleteBoard(): Promise<void>;
}

/** `link`: the facilitator’s, as the share dialog shows it. */
export function facilitatorCalls(link: string): FacilitatorCalls {
  const { origin, pathname, hash } = new URL(link);
  const board = `${origin}/api/boards/${pathname.split('/').at(-1) ?? ''}`;
  const tokenOf = async (): Promise<string> => {
    const answer = await fetch(`${board}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret: hash.slice(1), name: 'Facilitator' }),
    });
    const said: unknown = await answer.json();
    return String(Reflect.get(Object(said), 'token'));
  };
  return {
    deleteBoard: async () => {
      const headers = { authorization: `Bearer ${await tokenOf()}` };
      const answer = await fetch(board, { method: 'DELETE', headers });
      if (!answer.ok) throw new Error(`The board was not deleted: ${answer.status.toString()}`);
    },
  };
}
