/** Calls that are gathered into one. */
export interface Gathered {
  readonly call: () => void;
  /** What was gathered and not done yet is left undone. */
  readonly close: () => void;
}

/** Does `work` once for all calls within `forMs` of the first. */
export function gathered(forMs: number, work: () => void): Gathered {
  let timer: NodeJS.Timeout | undefined;
  return {
    call: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        work();
      }, forMs);
    },
    close: () => clearTimeout(timer),
  };
}
