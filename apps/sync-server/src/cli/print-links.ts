import type { NewBoard } from '../auth/board-access.ts';
import type { ServerConfig } from '../config.ts';
import type { CommandCall } from './command.ts';

/** Shows the links of a board, the only time that they can be shown. */
export function printLinks(
  { print }: CommandCall,
  { origins, host, port }: ServerConfig,
  { id, links }: Pick<NewBoard, 'id' | 'links'>,
): void {
  const origin = origins[0] ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  print(`board ${id}`);
  for (const [role, secret] of Object.entries(links)) {
    print(`  ${role.padEnd(11)} ${origin}/b/${id}#${secret}`);
  }
}
