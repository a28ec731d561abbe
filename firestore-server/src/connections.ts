import { type AddressInfo, createServer, type Server as NetServer } from 'node:net';
import { type Server, ServerCredentials } from '@grpc/grpc-js';

/** The TCP connections of a gRPC server, without TLS: it tells which of them are still open. */
export class Connections {
  readonly #open = new Set<string>();
  readonly #listener: NetServer;

  constructor(server: Server) {
    const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
    this.#listener = createServer({ noDelay: true }, (socket) => {
      // As gRPC names the peer of a call.
      const peer = `${socket.remoteAddress}:${socket.remotePort}`;
      this.#open.add(peer);
      socket.on('close', () => this.#open.delete(peer));
      injector.injectConnection(socket);
    });
  }

  /** @returns the port @throws Error with one sentence when it cannot be had */
  async listen(host: string, port: number): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.#listener.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} on ${host} is taken by another process.`)
          : new Error(`The Firestore server cannot listen on ${host}:${port}: ${error.message}`),
      );
    });
    this.#listener.listen(port, host, () => resolve((this.#listener.address() as AddressInfo).port));
    return await promise;
  }

  /** @param peer `address:port` of the other end */
  isOpen(peer: string): boolean {
    return this.#open.has(peer);
  }

  /** Accepts no new connections. */
  close(): void {
    this.#listener.close();
  }
}
