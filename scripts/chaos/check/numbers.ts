import type { Evidence, Finding } from './evidence.js';

/** Every register gives 1, 2, 3 … without a gap, nothing twice, and stands where its last number does. */
export async function checkNumbers({ rows }: Evidence): Promise<readonly Finding[]> {
  const given = await rows<{ series: string; number: string }>(
    `SELECT 'case/' || process AS series, number FROM cases
     UNION ALL SELECT 'invitation/' || board_code, invitation FROM board_session
     UNION ALL SELECT 'minutes/' || b.board_code, d.number FROM document d JOIN board_session b ON b.minutes_id = d.id
     UNION ALL SELECT 'decree/' || split_part(number, '/', 1), number FROM document WHERE number IS NOT NULL AND kind <> 'minutes'`,
  );
  const registers = await rows<{ series: string; year: number; last: number }>(
    'SELECT series, year, last FROM number_register',
  );
  const read = given.map(({ series, number }) => ({ series, number, ...partsOf(number) }));
  const unread = read.filter(({ year }) => year === null);
  const wrong = registers.flatMap(({ series, year, last }) => {
    const own = read
      .filter((each) => series === each.series && each.year === year)
      .map(({ serial }) => serial)
      .sort((a, b) => a - b);
    const gapless = own.length === last && own.every((serial, index) => serial === index + 1);
    return gapless
      ? []
      : [
          {
            check: 'numbers',
            what: `${series} of ${year} stands at ${last}, given are ${own.join(' ') || 'none'}`,
          },
        ];
  });
  const unregistered = read.filter(
    (each) => !registers.some(({ series, year }) => series === each.series && year === each.year),
  );
  return [
    ...wrong,
    ...[...unread, ...unregistered].map(({ number }) => ({
      check: 'numbers',
      what: `${number} is of no register`,
    })),
  ];
}

/** `MUT/2026/0001`, or `821.2/0042/BKPSDM/XI/2026`. */
function partsOf(number: string): { readonly serial: number; readonly year: number | null } {
  const parts = number.split('/');
  const [, second = '', third = ''] = parts;
  const [year, serial] = parts.length === 3 ? [second, third] : [parts.at(-1) ?? '', second];
  return /^\d{4}$/.test(year) && /^\d+$/.test(serial)
    ? { serial: Number(serial), year: Number(year) }
    : { serial: 0, year: null };
}
