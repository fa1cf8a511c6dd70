// Hocuspocus as its documentation sets it up, with its SQLite extension.
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';

const database = `${process.env.FOLDER}/documents.sqlite`;
const server = new Server({
  address: '127.0.0.1',
  port: Number(process.env.PORT),
  quiet: true,
  extensions: [new SQLite({ database })],
});
await server.listen();
