import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const MEBIBYTE = 1_048_576;
const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK']).toString());

/** Time of the processor that a process has had, all its threads together, in milliseconds. */
export function processorMs(processId: number): number {
  const line = readFileSync(`/proc/${processId}/stat`, 'utf8');
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND) * 1_000;
}

/** Resident memory of a process now, in MiB. */
export function residentMb(processId: number): number {
  return statusMb(processId, 'VmRSS');
}

/** Forgets the peak, so that {@link peakMb} speaks of what comes. */
export function forgetPeak(processId: number): void {
  writeFileSync(`/proc/${processId}/clear_refs`, '5');
}

/** Most resident memory since {@link forgetPeak}, in MiB. */
export function peakMb(processId: number): number {
  return statusMb(processId, 'VmHWM');
}

function statusMb(processId: number, name: string): number {
  const status = readFileSync(`/proc/${processId}/status`, 'utf8');
  return (Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]) * 1_024) / MEBIBYTE;
}
