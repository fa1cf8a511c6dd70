import { describe, expect, it } from 'vitest';
import { saysWhatIsShown, withShown } from './use-kept-address.ts';

const said = (query: string): URLSearchParams => new URLSearchParams(query);

describe('what was shown last', () => {
  it('is brought into an address that says nothing of it; what else stands there stays', () => {
    const back = withShown(said('view=backlog'), said('view=plan&q=pay&ready=no&shape=tree&x=1'));
    expect(back.toString()).toBe('view=backlog&q=pay&ready=no&shape=tree');
  });

  it('is told from an address that says by itself what is shown', () => {
    expect(['view=backlog', 'view=backlog&x=1', ''].map((at) => saysWhatIsShown(said(at)))).toEqual(
      [false, false, false],
    );
    expect(['q=pay', 'done=no', 'shape=tree'].map((at) => saysWhatIsShown(said(at)))).toEqual([
      true,
      true,
      true,
    ]);
  });
});
