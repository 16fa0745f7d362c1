/** Whether what the API needs can be reached now; a check that fails or hangs counts as no. */
export interface HealthChecks {
  readonly database: () => Promise<boolean>;
  readonly temporal: () => Promise<boolean>;
}

export interface Readiness {
  readonly status: 'ok' | 'degraded' | 'starting' | 'unavailable' | 'stopping';
  readonly database: boolean;
  readonly temporal: boolean;
}

const patienceMs = 2_000;

/**
 * Tells whether the API may be sent requests. Both must have been there once; from then on a lost Temporal is
 * `degraded`, for decisions go on without it, and a lost database alone is `unavailable`.
 *
 * @param leaving whether it has been told to stop: it answers still, and wants no new requests
 */
export function readinessOf(
  checks: HealthChecks,
  leaving: () => boolean = () => false,
): () => Promise<Readiness> {
  let begun = false;
  return async () => {
    const [database, temporal] = await Promise.all([inTime(checks.database()), inTime(checks.temporal())]);
    begun ||= database && temporal;
    const status = leaving() ? 'stopping' : statusOf(begun, database, temporal);
    return { status, database, temporal };
  };
}

function statusOf(begun: boolean, database: boolean, temporal: boolean): Readiness['status'] {
  if (!begun) return 'starting';
  if (!database) return 'unavailable';
  return temporal ? 'ok' : 'degraded';
}

async function inTime(check: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  try {
    return await Promise.race([check, late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
