import { expect, test } from '@jest/globals';
import { firstLoad, mostBytes, promised } from '../../scripts/page-sizes.mjs';

test.each(Object.entries(promised))(
  'the first load of %s stays small enough for a slow network',
  (_page, rooms) => {
    const sum = firstLoad(rooms).reduce((total, { bytes }) => total + bytes, 0);
    expect(sum).toBeGreaterThan(50_000);
    expect(sum).toBeLessThanOrEqual(mostBytes);
  },
);
