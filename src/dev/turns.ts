/**
 * Work that is started by events and must not overlap with itself. A call while it runs makes it run once more afterwards, so that
 * the last run has seen the last event; a short wait takes together what an editor writes in one go.
 *
 * @param work what is done; it may fail
 * @param failed is told why; the next call starts anew
 * @param wait milliseconds between the first event and the work
 */
export function inTurns(work: () => Promise<void>, failed: (error: unknown) => void, wait = 20): () => void {
  let state: 'idle' | 'running' | 'again' = 'idle';
  const run = async (): Promise<void> => {
    do {
      state = 'running';
      await new Promise((resolve) => setTimeout(resolve, wait));
      await work().catch(failed);
      // The state may have changed while the work was done, which the compiler does not know.
    } while ((state as string) === 'again');
    state = 'idle';
  };
  return () => {
    if (state === 'idle') void run();
    else state = 'again';
  };
}
