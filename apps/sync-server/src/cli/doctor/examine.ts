import { readConfig } from '../../config.ts';
import type { Diagnosis, Examination, Patient } from './diagnosis.ts';
import { examineFolder, examineSigningKey, examineSpace } from './examine-folder.ts';
import {
  examineOutside,
  examinePort,
  examinePostgres,
  examineProgram,
  examineRedis,
} from './examine-network.ts';
import { examineOrigins, examineProxies, examineSettings } from './examine-settings.ts';
import { examineClock, examineDatabase, examineLock } from './examine-store.ts';

const AROUND: readonly Examination[] = [
  examineProgram,
  examineOrigins,
  examineProxies,
  examineSpace,
  examinePort,
  examinePostgres,
  examineRedis,
  examineOutside,
];
/** Only where the folder is ours: opening a database makes files beside it. */
const INSIDE: readonly Examination[] = [
  examineSigningKey,
  examineDatabase,
  examineLock,
  examineClock,
];

/** Everything that is wrong, each with its mend. With settings that cannot be read, those only. */
export async function examine(patient: Patient): Promise<readonly Diagnosis[]> {
  const settings = examineSettings(patient);
  const config = readConfig(patient.environment);
  if (!config.ok || settings.length > 0) return settings;
  const found: Diagnosis[] = [...(await examineFolder(patient, config.value))];
  const isOurs = found.every(({ id }) => id === 'folder-open-to-others');
  for (const each of [...(isOurs ? INSIDE : []), ...AROUND])
    found.push(...(await each(patient, config.value)));
  return found;
}
