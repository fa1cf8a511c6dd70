import { SETTING_NAMES } from '../config.ts';
import { startServer } from '../start-server.ts';
import type { Command } from './command.ts';

export const SERVE: Command = {
  name: 'serve',
  usage: '',
  summary: 'Runs the server, until SIGTERM or SIGINT.',
  details: [
    'The first signal stores everything and ends; a second one ends at once.',
    `Settings: HOST, PORT, ${SETTING_NAMES.join(', ')}.`,
  ],
  options: {},
  takes: [0, 0],
  async run({ environment }) {
    await startServer(environment);
    // What stopped the start has said so already.
    return process.exitCode === 1 ? 1 : 0;
  },
};
