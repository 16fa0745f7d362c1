import { readTenant } from '../../../domain/registry/tenant.js';
import type { Transaction } from '../../database.js';
import { countTouched } from './merge-table.js';
import type { ReportBuilder } from './report-builder.js';
import type { ImportOptions } from './source.js';

/** Writes the government's own data; what is wrong with them goes into the report. */
export async function mergeTenant(
  tx: Transaction,
  given: NonNullable<ImportOptions['tenant']>,
  report: ReportBuilder,
): Promise<void> {
  const reading = readTenant(given.value);
  if (!reading.ok) {
    report.fatal++;
    report.foundIn(given.file, 0, { code: reading.code, column: null, value: null, quotes: reading.quotes });
    return;
  }
  const { regionName, headTitle, government, place, timeZone, numberUnit, regulations } = reading.value;
  const values = [
    regionName,
    headTitle,
    government,
    place,
    timeZone,
    numberUnit,
    JSON.stringify(regulations),
  ];
  const touched = await countTouched(
    tx,
    `INSERT INTO tenant AS t (id, region_name, head_title, government, place, time_zone, number_unit, regulations)
     VALUES (1, $1, $2, $3, $4, $5, $6, $7::jsonb)
     ON CONFLICT (id) DO UPDATE SET region_name = $1, head_title = $2, government = $3, place = $4, time_zone = $5, number_unit = $6, regulations = $7::jsonb
     WHERE (t.region_name, t.head_title, t.government, t.place, t.time_zone, t.number_unit, t.regulations)
       IS DISTINCT FROM ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
    values,
  );
  report.changed({ table: 'tenant', added: 0, updated: touched, unchanged: 1 - touched });
}
