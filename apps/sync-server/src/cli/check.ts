import type { BoardId } from '@weft/domain';
import { hashOfBytes } from '../assets/hash-of-bytes.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { compactUpdates } from '../rooms/document-work.ts';
import { summarizeUpdate } from '../rooms/update-summary.ts';
import type { StoredDocument } from '../storage/board-storage.ts';
import { describeAuditFault } from './audit.ts';
import type { Command } from './command.ts';
import type { BoardReader } from '../storage/sqlite-reader.ts';
import { openReader } from './open-store.ts';

export const CHECK: Command = {
  name: 'check',
  usage: '',
  summary: 'Reads every board and the audit log, and says what is damaged.',
  details: [
    'Changes nothing, and may run beside the server. Exit code 1: something is damaged. Damaged records and',
    'what is missing come back from devices that have them, as soon as those connect.',
  ],
  options: {},
  takes: [0, 0],
  async run(call) {
    const opened = await openReader(call);
    if (!opened.ok) {
      call.complain(opened.refusal);
      return 1;
    }
    const { boards, auditStore, pageFaults } = opened.value;
    const faults = pageFaults().map((text) => `database: ${text}`);
    const ids = await boards.boardIds();
    for (const id of ids) {
      faults.push(...faultsOf(id, await boards.load(id)));
      faults.push(...(await assetFaultsOf(id, boards)));
    }
    const audit = await verifyAudit(auditStore);
    if (!audit.ok) faults.push(`audit log: ${describeAuditFault(audit.refusal)}`);
    await boards.close();
    await auditStore.close();
    for (const fault of faults) call.print(fault);
    call.print(`${ids.length} boards read, ${faults.length} faults.`);
    return faults.length === 0 ? 0 : 1;
  },
};

function faultsOf(board: BoardId, stored: StoredDocument): readonly string[] {
  const { snapshot, log, damage } = stored;
  const faults = damage.map((each) => `board ${board}: ${JSON.stringify(each)}`);
  for (const { seq, update } of log) {
    const summary = summarizeUpdate(update);
    if (!summary.ok) faults.push(`board ${board}: record ${seq} is ${summary.refusal.code}`);
  }
  try {
    compactUpdates({ snapshot: snapshot?.update, updates: log.map(({ update }) => update) });
  } catch (error) {
    faults.push(`board ${board}: cannot be opened: ${String(error)}`);
  }
  return faults;
}

async function assetFaultsOf(board: BoardId, boards: BoardReader): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const hash of await boards.assets(board)) {
    const asset = await boards.asset(board, hash);
    const isIntact = asset !== undefined && (await hashOfBytes(asset.bytes)) === hash;
    if (!isIntact) faults.push(`board ${board}: image ${hash} is damaged`);
  }
  return faults;
}
