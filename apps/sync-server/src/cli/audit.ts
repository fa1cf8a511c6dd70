import { unreachable } from '@weft/domain';
import type { AuditHead } from '../audit/audit-entry.ts';
import { verifyAudit, type AuditFault } from '../audit/verify-audit.ts';
import { textOf, type Command, type CommandCall, type ExitCode } from './command.ts';
import { openReader, type OpenReader } from './open-store.ts';

const HEAD = /^(\d+):([0-9a-f]{64})$/;

export const AUDIT: Command = {
  name: 'audit',
  usage: 'verify|show [--head <head>] [--board <board>]',
  summary: 'Checks the chain of the audit log, or shows it.',
  details: [
    'verify follows the chain and names the first line that was edited, moved, put in or taken away. It prints the',
    'head (number:hash). Note it somewhere else: with --head a log that was written anew as a whole is noticed too.',
    'show prints the entries as JSON lines, of one board with --board.',
  ],
  options: { head: { type: 'string' }, board: { type: 'string' } },
  takes: [1, 1],
  async run(call) {
    const [what] = call.positionals;
    const head = textOf(call, 'head');
    const known = readHead(head);
    if ((what !== 'verify' && what !== 'show') || (head !== undefined && known === undefined)) {
      call.complain(`weft audit: expected "weft audit ${AUDIT.usage}"; a head is number:hash.`);
      return 2;
    }
    const opened = await openReader(call);
    if (!opened.ok) {
      call.complain(opened.refusal);
      return 1;
    }
    const code =
      what === 'verify' ? await verify(call, opened.value, known) : await show(call, opened.value);
    await opened.value.boards.close();
    await opened.value.auditStore.close();
    return code;
  },
};

/** A sentence about the first line that is not as it was written. */
export function describeAuditFault({ line, what }: AuditFault): string {
  switch (what) {
    case 'changed':
      return `line ${line} is not as it was written.`;
    case 'out-of-place':
      return `line ${line} does not follow the one before it: lines were moved, put in or taken away.`;
    case 'cut-off':
      return `line ${line} and what followed is missing at the end.`;
    default:
      return unreachable(what);
  }
}

async function verify(
  call: CommandCall,
  { auditStore }: OpenReader,
  known: AuditHead | undefined,
): Promise<ExitCode> {
  const verified = await verifyAudit(auditStore, known);
  if (!verified.ok) {
    call.print(describeAuditFault(verified.refusal));
    return 1;
  }
  const { seq, hash } = verified.value;
  call.print(`${seq} entries, none changed. Head ${seq}:${hash}`);
  return 0;
}

async function show(call: CommandCall, { auditStore }: OpenReader): Promise<ExitCode> {
  const board = textOf(call, 'board');
  for await (const line of auditStore.lines()) {
    if (board === undefined || line.includes(`"board":"${board}"`)) call.print(line);
  }
  return 0;
}

function readHead(text: string | undefined): AuditHead | undefined {
  const found = HEAD.exec(text ?? '');
  return found === null ? undefined : { seq: Number(found[1]), hash: found[2] ?? '' };
}
