import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ToldCity, toldCity } from './told-city.js';

let city: ToldCity;

beforeAll(async () => {
  city = await toldCity();
  expect(await city.rotate('pegawai-layak-pengawas-1')).toEqual({ state: 'completed' });
  expect(await city.rotate('pegawai-layak-pengawas-2', { at: 'board', act: 'withdrawn' })).toEqual({
    state: 'withdrawn',
  });
}, 120_000);

afterAll(() => city?.drop());

test('in a run in which nothing went wrong, nothing is found', async () => {
  expect(await city.check()).toEqual([]);
});
