// Ends the process in the usual way at a signal, so that what it started and wrote is cleaned up by its `exit` listeners.
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

export function exitAtSignals() {
  for (const [signal, code] of Object.entries(CODES)) process.on(signal, () => process.exit(code));
}
