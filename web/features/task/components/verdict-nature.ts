/** The verdict that one gives when all is well. */
export function isMain(verdict: string): boolean {
  return !['returned', 'rejected', 'objected', 'against', 'abstained'].includes(verdict);
}

/** What ends the case, or puts a name under it. */
export function isFinal(verdict: string): boolean {
  return verdict === 'signed' || verdict === 'rejected';
}
