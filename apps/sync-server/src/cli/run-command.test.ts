import { expect, it } from 'vitest';
import { textOf, isSet, type Command, type ExitCode } from './command.ts';
import { runCommand } from './run-command.ts';

const GREET: Command = {
  name: 'greet',
  usage: '<name> [--loud] [--with <with>]',
  summary: 'Greets somebody.',
  details: ['Only once.'],
  options: { loud: { type: 'boolean' }, with: { type: 'string' } },
  takes: [1, 1],
  run(call) {
    if (call.positionals[0] === 'nobody') throw new Error('there is nobody');
    call.print(`${call.positionals[0]} ${isSet(call, 'loud')} ${textOf(call, 'with')}`);
    return Promise.resolve(0);
  },
};

async function run(
  ...parameters: string[]
): Promise<{ code: ExitCode; output: string; errors: string }> {
  const output: string[] = [];
  const errors: string[] = [];
  const code = await runCommand([GREET], parameters, {
    environment: {},
    nowMs: () => 0,
    print: (line) => output.push(line),
    complain: (line) => errors.push(line),
  });
  return { code, output: output.join('\n'), errors: errors.join('\n') };
}

it('[SV230] commands take options; help lists and explains them', async () => {
  expect(await run('greet', 'Ada', '--loud', '--with', 'flowers')).toEqual({
    code: 0,
    output: 'Ada true flowers',
    errors: '',
  });
  expect((await run('greet', 'Ada')).output).toBe('Ada false undefined');
  for (const [parameters, code] of [
    [[], 2],
    [['--help'], 0],
    [['help'], 0],
  ] as const) {
    const overview = await run(...parameters);
    expect([overview.code, overview.output]).toEqual([
      code,
      expect.stringContaining('  greet  Greets somebody.'),
    ]);
  }
  const help = await run('greet', '--help');
  for (const text of ['weft greet <name>', 'Only once.', '--loud', '--with <with>']) {
    expect(help.output).toContain(text);
  }
});

it('[SV230] what is asked in a wrong way is 2, what fails is 1, each with one line', async () => {
  const wrong: readonly (readonly [readonly string[], ExitCode, string])[] = [
    [['gret'], 2, 'no command "gret"'],
    [['greet'], 2, 'expected "weft greet <name>'],
    [['greet', 'Ada', 'Ben'], 2, 'expected "weft greet <name>'],
    [['greet', 'Ada', '--lowd'], 2, "'--lowd'"],
    [['greet', 'Ada', '--with'], 2, '--with'],
    [['greet', 'nobody'], 1, 'there is nobody'],
  ];
  for (const [parameters, code, text] of wrong) {
    const { code: given, errors } = await run(...parameters);
    expect([given, errors], parameters.join(' ')).toEqual([code, expect.stringContaining(text)]);
    expect(errors).not.toContain('\n');
  }
});
