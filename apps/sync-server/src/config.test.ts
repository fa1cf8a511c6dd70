import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

it('[SV70] without settings the server is for this machine only', () => {
  expect(readConfig({ HOME: '/root', PATH: '' })).toMatchObject({
    ok: true,
    value: {
      host: '127.0.0.1',
      port: 4747,
      origins: [],
      boardCreation: 'anyone',
      assetBytesPerBoard: 209_715_200,
    },
  });
  const set = readConfig({
    HOST: '0.0.0.0',
    PORT: '0',
    WEFT_DATA: '/srv/weft',
    WEFT_ORIGINS: 'https://weft.example, https://other.example:8443',
    WEFT_CREATE: 'nobody',
    WEFT_ASSETS_PER_BOARD_MIB: '0',
  });
  expect(set).toEqual({
    ok: true,
    value: {
      host: '0.0.0.0',
      port: 0,
      dataFolder: '/srv/weft',
      services: { postgres: undefined, redis: undefined },
      origins: ['https://weft.example', 'https://other.example:8443'],
      boardCreation: 'nobody',
      assetBytesPerBoard: 0,
      proxies: [],
    },
  });
});

it('[SV71] a wrong or unknown setting is refused in one line that names it', () => {
  const wrong: [Record<string, string>, string][] = [
    [{ WEFT_DTA: 'x' }, 'WEFT_DTA'],
    [{ PORT: '70000' }, 'PORT is "70000"'],
    [{ PORT: 'http' }, 'PORT is "http"'],
    [{ PORT: '' }, 'PORT is ""'],
    [{ WEFT_ORIGINS: 'weft.example' }, 'WEFT_ORIGINS holds "weft.example"'],
    [{ WEFT_ORIGINS: 'https://weft.example/' }, 'WEFT_ORIGINS holds'],
    [{ WEFT_ORIGINS: '*' }, 'WEFT_ORIGINS holds "*"'],
    [{ WEFT_PROXIES: '10.0.0.0/33' }, 'WEFT_PROXIES holds "10.0.0.0/33"'],
    [{ WEFT_PROXIES: 'proxy.example' }, 'WEFT_PROXIES holds "proxy.example"'],
    [{ WEFT_CREATE: 'me' }, 'WEFT_CREATE is "me"'],
    [{ WEFT_ASSETS_PER_BOARD_MIB: '5 MiB' }, 'WEFT_ASSETS_PER_BOARD_MIB is "5 MiB"'],
    [{ WEFT_ASSETS_PER_BOARD_MIB: '20001' }, 'WEFT_ASSETS_PER_BOARD_MIB is "20001"'],
    [{ HOST: '0.0.0.0' }, 'set WEFT_ORIGINS'],
    [{ HOST: '::', WEFT_ORIGINS: 'https://weft.example' }, 'set WEFT_CREATE'],
  ];
  for (const [environment, text] of wrong) {
    const config = readConfig(environment);
    expect(config.ok).toBe(false);
    if (config.ok) continue;
    expect(config.refusal).toContain(text);
    expect(config.refusal).not.toContain('\n');
  }
});

it('[SV121] where several servers meet is checked before the start, and no password is shown', () => {
  const postgres = 'postgres://weft:hunter2@db.example/weft';
  const redis = 'rediss://:hunter2@bus.example:6380';
  expect(readConfig({ WEFT_POSTGRES: postgres, WEFT_REDIS: redis })).toMatchObject({
    ok: true,
    value: { services: { postgres, redis } },
  });
  const wrong: [Record<string, string>, string][] = [
    [{ WEFT_POSTGRES: 'mysql://weft:hunter2@db.example' }, 'WEFT_POSTGRES is no address'],
    [{ WEFT_POSTGRES: 'weft:hunter2@db.example' }, 'WEFT_POSTGRES is no address'],
    [{ WEFT_POSTGRES: postgres, WEFT_REDIS: 'hunter2' }, 'WEFT_REDIS is no address'],
    [{ WEFT_REDIS: redis }, 'WEFT_POSTGRES is not'],
  ];
  for (const [environment, text] of wrong) {
    const config = readConfig(environment);
    expect(config.ok ? '' : config.refusal).toContain(text);
    expect(config.ok ? '' : config.refusal).not.toMatch(/hunter2|\n/);
  }
});
