import { expect, test } from '@jest/globals';
import { columns } from '../../../store/case/columns.js';
import { ownDatabase } from '../../support/own-database.js';

const db = ownDatabase();

test.each(Object.entries(columns))('every column of %s is read with its case', async (table, named) => {
  const rows = await db.rows<{ name: string }>(
    'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1',
    [table],
  );
  expect([...named].toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});
