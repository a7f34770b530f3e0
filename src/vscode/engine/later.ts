/** Runs something after so many milliseconds. A thread that is to end does not wait for it, where threads can end. */
export function later(run: () => void, milliseconds: number): ReturnType<typeof setTimeout> {
  const timer: ReturnType<typeof setTimeout> & { unref?: () => void } = setTimeout(run, milliseconds);
  timer.unref?.();
  return timer;
}
