import { AUDIT } from './audit.ts';
import { BACKUP } from './backup.ts';
import { CHECK } from './check.ts';
import { COMPACT } from './compact.ts';
import { DOCTOR } from './doctor.ts';
import { EXPORT } from './export-board.ts';
import { IMPORT } from './import-board.ts';
import { RESTORE } from './restore.ts';
import { runCommand } from './run-command.ts';
import { SERVE } from './serve.ts';

const COMMANDS = [SERVE, DOCTOR, CHECK, BACKUP, RESTORE, EXPORT, IMPORT, COMPACT, AUDIT];

process.exitCode = await runCommand(COMMANDS, process.argv.slice(2), {
  environment: process.env,
  nowMs: () => Date.now(),
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
