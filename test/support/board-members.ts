/** Accounts of the board's seats in the demo city, by number. */
export const members: Readonly<Record<number, string>> = {
  1: 'sekda',
  2: 'kepala-bkpsdm',
  3: 'inspektur',
  4: 'asisten3',
  5: 'kabag-organisasi',
  6: 'asisten1',
  7: 'asisten2',
};

export const secretary = 'kepala-bkpsdm';
