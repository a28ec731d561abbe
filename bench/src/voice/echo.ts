// A bare `ws` echo, in a process of its own: what the same frames cost with nothing done to them. Prints `echo ready on
// ws://127.0.0.1:PORT`.
import { WebSocketServer } from 'ws';

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket) => {
  socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
  socket.on('error', () => undefined);
});
server.on('listening', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`echo ready on ws://127.0.0.1:${address?.port}`);
});
process.on('SIGTERM', () => process.exit(0));
