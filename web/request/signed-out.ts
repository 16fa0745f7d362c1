import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let signedOut = false;

/** An answer said that nobody is signed in any more, or that somebody is. */
export function noteSignedOut(now: boolean): void {
  if (now === signedOut) return;
  signedOut = now;
  for (const listener of listeners) listener();
}

/** Whether the last answers said that nobody is signed in. */
export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => signedOut,
  );
}
