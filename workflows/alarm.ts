import { CancellationScope, sleep } from '@temporalio/workflow';

/**
 * At most one timer. An earlier one than needed is kept, for it costs less to find nothing due than to cancel
 * and set anew at every wake.
 */
export class Alarm {
  private set: { readonly at: number; readonly scope: CancellationScope; rung: boolean } | undefined;

  /** Will ring at `at`, or before. @param summary what Temporal's pages say of the timer */
  arm(at: number, now: number, summary?: string): void {
    if (this.set && !this.set.rung && this.set.at <= at) return;
    this.set?.scope.cancel();
    const mine = { at, scope: new CancellationScope(), rung: false };
    this.set = mine;
    // Cancelled: another has taken its place, and nobody waits for this one.
    mine.scope
      .run(() => sleep(Math.max(at - now, 1), summary === undefined ? {} : { summary }))
      .then(
        () => {
          mine.rung = true;
        },
        () => undefined,
      );
  }

  get rings(): boolean {
    return this.set?.rung ?? false;
  }

  /** What rang has been heard: it does not ring again. */
  hush(): void {
    if (this.set?.rung) this.set = undefined;
  }
}
