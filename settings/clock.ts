/** The one place where API and worker read the machine's clock: ms since 1970 UTC. */
export function systemClock(): number {
  return Date.now();
}
