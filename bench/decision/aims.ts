import type { Row } from './rows.js';

/** What is aimed at beside a peer, and what was reached. */
export interface Aim {
  readonly clients: number;
  readonly aim: string;
  readonly reached: string;
  readonly met: boolean;
}

/** Compares Jenjang's rows with those of its peers under as many clients. */
export function aimsOf(rows: readonly Row[]): readonly Aim[] {
  const counts = [...new Set(rows.map(({ clients }) => clients))];
  return counts.flatMap((clients) => {
    const of = (system: Row['system']) =>
      rows.find((row) => row.system === system && row.clients === clients);
    const ours = of('jenjang');
    const written = of('temporal-update-local-activity');
    const bare = of('temporal-update');
    const dbos = of('dbos');
    if (!ours || !written || !bare || !dbos) return [];
    const atLeast = (what: string, factor: number, one: number, other: number): Aim => ({
      clients,
      aim: `${what}: at least ${factor} ×`,
      reached: `${times(one / other)} ×`,
      met: one >= factor * other,
    });
    return [
      atLeast('rate, to an update with a local activity', 3, ours.perSecond, written.perSecond),
      {
        clients,
        aim: 'p50, to an update with a local activity: at most 1/3',
        reached: `1/${times(written.p50Ms / ours.p50Ms)}`,
        met: ours.p50Ms * 3 <= written.p50Ms,
      },
      atLeast('rate, to a bare update', 2, ours.perSecond, bare.perSecond),
      atLeast('rate, to DBOS', 1, ours.perSecond, dbos.perSecond),
      atLeast(
        'sustained rate, to an update with a local activity',
        2,
        ours.sustainedPerSecond,
        written.sustainedPerSecond,
      ),
    ];
  });
}

function times(ratio: number): string {
  return ratio.toFixed(2);
}
