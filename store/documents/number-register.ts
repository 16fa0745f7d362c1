import type { Transaction } from '../database.js';

/**
 * The next serial of a register and year. Gapless: it is given inside the transaction that uses it, and goes
 * back with it.
 */
export async function takeSerial(tx: Transaction, series: string, year: number): Promise<number> {
  const [row] = await tx.rows<{ last: number }>(
    `INSERT INTO number_register (series, year, last) VALUES ($1, $2, 1)
     ON CONFLICT (series, year) DO UPDATE SET last = number_register.last + 1 RETURNING last`,
    [series, year],
  );
  if (!row) throw new Error(`Register ${series} gave no serial`);
  return row.last;
}

/** The unit part of document numbers. */
export async function numberUnit(tx: Transaction): Promise<string> {
  const [row] = await tx.rows<{ number_unit: string }>('SELECT number_unit FROM tenant');
  if (!row) throw new Error('The tenant row is missing');
  return row.number_unit;
}
