// A server that speaks one of the wires that the voice service could have had: it takes each frame out of its wrapping,
// and sends its sound back in a fresh one. Prints `wire ready on ws://127.0.0.1:PORT`.
//   node bench/src/voice/wireServer.ts binary|base64|opus
import { WebSocketServer } from 'ws';
import { asWireName, wires } from './wires.ts';

const wire = wires[asWireName(process.argv[2])];
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => {
    const { seq, pcm } = wire.read(data);
    socket.send(wire.write(seq, pcm));
  });
  socket.on('error', () => undefined);
});
server.on('listening', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`wire ready on ws://127.0.0.1:${address?.port}`);
});
process.on('SIGTERM', () => process.exit(0));
