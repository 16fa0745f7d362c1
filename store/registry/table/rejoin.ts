/** A stream whose beginning was read ahead, whole again. */
export async function* rejoin<T>(start: T, rest: AsyncGenerator<T, unknown>): AsyncGenerator<T, undefined> {
  yield start;
  for await (const next of rest) yield next;
}
