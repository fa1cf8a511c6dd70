import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lockFaults } from './lock-faults.ts';

const SINGLES = ['yjs', 'y-protocols', 'lib0', 'react', 'react-dom'];

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const faults = lockFaults(JSON.parse(readFileSync(file, 'utf8')), SINGLES);
for (const fault of faults) console.error(`package-lock.json: ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
