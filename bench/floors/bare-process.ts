import { startEmbedded } from '@matome/server/database/embedded.ts';
import { createServer } from 'node:http';

// PostgreSQL on the data folder and a server that says it is there: the least that a desk can start.
const database = await startEmbedded(process.env['MATOME_DATA_DIR'] ?? '.matome');
const server = createServer((_, answer) => answer.end('ready')).listen(
  Number(process.env['PORT']),
  '127.0.0.1',
);
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void database.stop();
});
