import type { ServerProcess } from '../server-process.ts';

/** A number of the running server, from its metrics. */
export async function serverNumber(server: ServerProcess, line: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const escaped = line.replaceAll(/[{}"]/g, String.raw`\$&`);
  return Number(new RegExp(`^${escaped} (.+)$`, 'm').exec(text)?.[1] ?? 0);
}

/** Resident memory of the server, in MiB. */
export async function memoryMb(server: ServerProcess): Promise<number> {
  return (await serverNumber(server, 'weft_process_resident_memory_bytes')) / 1_048_576;
}
