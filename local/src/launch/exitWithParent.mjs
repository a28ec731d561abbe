// Preloaded (`node --import`) into every process of the local stack: when the process that started it ends, however that
// happened, it ends too. A killed parent can't tell its children; the channel between them closes all the same.

/** For an orderly end; then the hard one. */
const graceMs = 8_000;

if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), graceMs).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // Listening must not keep a process alive that has nothing else to do.
  process.channel.unref();
}
