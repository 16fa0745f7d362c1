import { expect, test } from '@jest/globals';
import { notPictured } from '../../scripts/screenshots/pictures.js';
import { roomsOfPage } from '../../scripts/screenshots/rooms-of-page.js';

test('a room that no picture shows is named', () => {
  expect(notPictured(['/inbox', '/balcony'])).toEqual(['/balcony']);
});

test('every room of the page has its picture', () => {
  const rooms = roomsOfPage();
  expect(rooms).toContain('/tasks/:id');
  expect(rooms).toContain('/administration/offices');
  expect(notPictured(rooms)).toEqual([]);
});
