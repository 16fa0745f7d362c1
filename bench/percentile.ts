/** The value that `share` of the samples do not exceed (nearest rank). @throws Error when there are none */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)];
  if (value === undefined) throw new Error('Nothing was measured');
  return value;
}
