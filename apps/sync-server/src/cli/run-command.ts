import { parseArgs } from 'node:util';
import { errorText } from '../telemetry/logger.ts';
import type { Command, CommandCall, ExitCode } from './command.ts';

/** Where a call of `weft` comes from. */
export type World = Pick<CommandCall, 'environment' | 'nowMs' | 'print' | 'complain'>;

/** Runs what `parameters` ask for. Never throws; whatever goes wrong is one line and an exit code. */
export async function runCommand(
  commands: readonly Command[],
  parameters: readonly string[],
  world: World,
): Promise<ExitCode> {
  const [name, ...rest] = parameters;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    world.print(overview(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) {
    world.complain(`weft: there is no command "${name}". "weft --help" lists them.`);
    return 2;
  }
  let parsed: ReturnType<typeof parseArgs>;
  try {
    const options = { ...command.options, help: { type: 'boolean', short: 'h' } } as const;
    parsed = parseArgs({ args: rest, options, allowPositionals: true, strict: true });
  } catch (error) {
    world.complain(`weft ${name}: ${firstSentence(error)} See "weft ${name} --help".`);
    return 2;
  }
  const { positionals, values } = parsed;
  if (values['help'] === true) {
    world.print(helpOf(command));
    return 0;
  }
  const [least, most] = command.takes;
  if (positionals.length < least || positionals.length > most) {
    world.complain(`weft ${name}: expected "weft ${name} ${command.usage}".`);
    return 2;
  }
  try {
    return await command.run({ ...world, positionals, values: plainValues(values) });
  } catch (error) {
    world.complain(`weft ${name}: ${errorText(error)}`);
    return 1;
  }
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'weft <command> [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Settings come from the environment (HOST, PORT, WEFT_DATA, …), as for the server.',
    '"weft <command> --help" says more.',
  ].join('\n');
}

function helpOf({ name, usage, summary, details, options }: Command): string {
  const names = Object.entries(options).map(([option, { type }]) =>
    type === 'string' ? `  --${option} <${option}>` : `  --${option}`,
  );
  return [
    `weft ${name} ${usage}`.trimEnd(),
    '',
    summary,
    '',
    ...details,
    ...(names.length > 0 ? ['', 'Options:', ...names] : []),
  ].join('\n');
}

function firstSentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `${text.split(/\. |\n/)[0] ?? text}.`;
}

/** No option of ours may be given several times, so no value is a list. */
function plainValues(
  values: ReturnType<typeof parseArgs>['values'],
): Readonly<Record<string, string | boolean | undefined>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? undefined : value,
    ]),
  );
}
