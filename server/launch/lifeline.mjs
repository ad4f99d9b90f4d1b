// Loaded into the program that handOver starts: when the starter is gone without having passed on a signal
// (killed outright), the program stops as if it had been asked to, instead of keeping its port for ever.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
