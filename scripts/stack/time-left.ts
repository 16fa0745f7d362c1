/**
 * The end of a progress line: how long it will still take if it goes on as it did.
 *
 * @param elapsedMs since the beginning
 * @param done what share is done, from 0 to 1
 * @returns a text such as ", about 3 min left", or nothing while too little is done to tell
 */
export function timeLeft(elapsedMs: number, done: number): string {
  if (done < 0.02) return '';
  const seconds = Math.max(0, (elapsedMs / done - elapsedMs) / 1_000);
  return seconds >= 90
    ? `, about ${Math.round(seconds / 60)} min left`
    : `, about ${Math.ceil(seconds / 5) * 5} s left`;
}
