import { filled, identifier, integer, optional, positionIdentifier, text } from '../cell.js';
import { choice, oneOf } from '../choice.js';
import { readEchelonName } from '../echelon.js';
import { levelOfEchelon, levels, positionKinds } from '../level.js';
import { headCode, positionCode } from '../position-code.js';
import { sheet } from '../sheet.js';

const yesOrNo = choice({
  yes: 'yes',
  ya: 'yes',
  true: 'yes',
  '1': 'yes',
  no: 'no',
  tidak: 'no',
  false: 'no',
  '0': 'no',
});

const layout = {
  unit: filled('unit', identifier),
  code: optional('code', positionIdentifier),
  title: optional('title', text(250)),
  kind: optional('kind', oneOf(positionKinds)),
  level: optional('level', oneOf(levels)),
  echelon: optional('echelon', readEchelonName),
  seats: optional('seats', integer(1, 10_000)),
  handlesMoney: optional('handles_money', yesOrNo),
  active: optional('active', yesOrNo),
};

/** Our own: seats, posts that handle money, and posts that nobody holds, which the national export cannot show. */
export const positions = sheet(layout, 'unit', (row) => {
  const code =
    row.code ?? (row.title === null ? headCode(row.unit) : positionCode(row.unit, null, row.title));
  const misplaced = !code.startsWith(`${row.unit}/`);
  return {
    staged: {
      code,
      unit_code: row.unit,
      title: row.title,
      kind: row.kind,
      level: row.level ?? (row.echelon && levelOfEchelon(row.echelon)),
      echelon: row.echelon,
      seats: row.seats,
      handles_money: row.handlesMoney && row.handlesMoney === 'yes',
      active: row.active && row.active === 'yes',
    },
    findings: misplaced
      ? [
          {
            code: 'POSITION_NOT_OF_UNIT',
            column: layout.code.header,
            value: code,
            quotes: { unit: row.unit },
          },
        ]
      : [],
  };
});
