import { expect, it } from 'vitest';
import { SpokenNews } from './spoken-news.ts';

const saying = (clientId: number, text: string) => ({
  clientId,
  name: `P${clientId.toString()}`,
  text,
});

it('reads out what is said once, and at most every ten seconds: six a minute', () => {
  const news = new SpokenNews();
  expect(news.next([saying(1, 'Hello')], 0)?.text).toBe('Hello');
  expect(news.next([saying(1, 'Hello'), saying(2, 'Hi')], 5_000)).toBeUndefined();
  expect(news.waitMs(5_000)).toBe(5_000);
  expect(news.next([saying(1, 'Hello'), saying(2, 'Hi')], 10_000)?.text).toBe('Hi');
  expect(news.next([saying(1, 'Hello'), saying(2, 'Hi')], 20_000)).toBeUndefined();
  let read = 0;
  for (let ms = 60_000; ms < 120_000; ms += 100)
    if (news.next([saying(1, ms.toString())], ms) !== undefined) read += 1;
  expect(read).toBe(6);
});
