// Follows a file that another process appends to.
import { closeSync, openSync, readSync } from 'node:fs';

/** Copies what is appended to `file` to `stream`; `lastOutput` is when anything last came (0 before the first). */
export function followFile(file, stream) {
  const descriptor = openSync(file, 'a+');
  const buffer = Buffer.alloc(65_536);
  const following = { started: Date.now(), lastOutput: 0, stop };
  const copy = () => {
    for (let size = read(); size > 0; size = read()) {
      stream.write(Buffer.from(buffer.subarray(0, size)));
      following.lastOutput = Date.now();
    }
  };
  const timer = setInterval(copy, 50);
  return following;

  function read() {
    return readSync(descriptor, buffer, 0, buffer.length, null);
  }
  function stop() {
    clearInterval(timer);
    copy();
    closeSync(descriptor);
  }
}
