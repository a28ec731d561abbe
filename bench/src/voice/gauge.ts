// Loaded before a server that is measured (`node --import`): answers over the channel to the benchmark how the process
// fares, as it sees it itself. The server's own code stays as it is.
import { readGauge } from './readGauge.ts';

process.on('message', (message) => {
  if (message === 'gauge' || message === 'gauge anew')
    process.send?.({ gauge: readGauge(message === 'gauge anew') });
});
// Only the server decides how long it lives.
process.channel?.unref();
