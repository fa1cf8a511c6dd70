import { expect, it } from 'vitest';
import { AddressCount } from './address-count.ts';
import { AddressLimit } from './address-limit.ts';
import { AllowedOrigins, loopbackOrigins } from './allowed-origins.ts';
import { ClientAddresses, isNetwork } from './client-address.ts';
import { securityHeaders } from './security-headers.ts';
import { TokenBucket } from '../rooms/token-bucket.ts';

it('[SV66] a bucket lets a burst through, then its rate, and says how long to pause', () => {
  const bucket = new TokenBucket({ perSecond: 100, burst: 50, nowMs: 0 });
  for (let count = 0; count < 50; count++) expect(bucket.take(1, 0)).toBe(0);
  expect(bucket.take(1, 0)).toBe(10);
  expect(bucket.take(0, 10)).toBe(0);
  expect(bucket.take(200, 10)).toBe(2_000);
  expect(bucket.has(1_000)).toBe(false);
  expect(bucket.has(2_030)).toBe(true);
  expect(bucket.isFull(10_000)).toBe(true);
});

it('[SV67] an address has its minute; others are not touched, and memory has a bound', () => {
  let nowMs = 0;
  const limit = new AddressLimit(3, () => nowMs);
  for (let count = 0; count < 3; count++) {
    expect(limit.allows('a')).toBe(true);
    limit.count('a');
  }
  expect([limit.allows('a'), limit.allows('b')]).toEqual([false, true]);
  nowMs = 21_000;
  expect(limit.allows('a')).toBe(true);
  for (let index = 0; index < 10_050; index++) limit.count(`address ${index}`);
  expect(limit.allows('a')).toBe(true);
});

it('[SV68] strict transport is asked for only where every origin has TLS', () => {
  const secure = new AllowedOrigins(['https://weft.example']);
  const mixed = new AllowedOrigins(['https://weft.example', ...loopbackOrigins(4747)]);
  const header = (origins: AllowedOrigins): string | undefined =>
    securityHeaders({ policy: '', isSecure: origins.isSecure })['Strict-Transport-Security'];
  expect([header(secure) !== undefined, header(mixed)]).toEqual([true, undefined]);
  expect(mixed.originFor('localhost:4747')).toBe('http://localhost:4747');
  expect(mixed.originFor('evil.example')).toBe('https://weft.example');
  expect([mixed.allowsHost('evil.example'), mixed.allowsHost(undefined)]).toEqual([false, false]);
});

it('[SV190] an address has so many sockets open at once, and gets places back', () => {
  const open = new AddressCount(3);
  const taken = [1, 2, 3].map(() => open.take('a'));
  expect(taken.every((giveBack) => giveBack !== undefined)).toBe(true);
  expect(open.take('a')).toBeUndefined();
  expect(open.take('b')).toBeDefined();
  taken[0]?.();
  taken[0]?.();
  expect([open.take('a') !== undefined, open.take('a')]).toEqual([true, undefined]);
  expect(open.size).toBe(2);
});

it('[SV212] threat 16: forwarded addresses are read from the right, as far as listed proxies go', () => {
  const trusting = new ClientAddresses(['10.0.0.0/8', '2001:db8::/32', '192.0.2.1']);
  const cases: readonly (readonly [string | undefined, string | undefined, string])[] = [
    ['198.51.100.7', '203.0.113.1', '198.51.100.7'],
    ['10.1.2.3', '203.0.113.1', '203.0.113.1'],
    ['::ffff:10.1.2.3', '203.0.113.1', '203.0.113.1'],
    ['2001:db8::5', '203.0.113.1, 192.0.2.1, 10.9.9.9', '203.0.113.1'],
    ['10.1.2.3', 'forged, 203.0.113.1', '203.0.113.1'],
    ['10.1.2.3', '203.0.113.1, forged', '10.1.2.3'],
    ['10.1.2.3', '203.0.113.1:4747', '10.1.2.3'],
    ['10.1.2.3', '', '10.1.2.3'],
    ['10.1.2.3', undefined, '10.1.2.3'],
    [undefined, '203.0.113.1', 'unknown'],
  ];
  for (const [peer, forwarded, expected] of cases) {
    expect(trusting.of(peer, forwarded), `${peer} ${forwarded}`).toBe(expected);
    expect(new ClientAddresses([]).of(peer, '203.0.113.1')).not.toBe('203.0.113.1');
  }
  for (const text of ['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', 'proxy', '::1/129', '']) {
    expect(isNetwork(text), text).toBe(false);
  }
});
