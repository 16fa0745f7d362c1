import { expect, test } from '@jest/globals';
import { ownPath } from '../../../api/sign-in/own-path.js';

test.each([
  ...['//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example'],
  ...['https://evil.example', 'javascript:alert(1)', '/.//evil.example', '/..//evil.example', 'inbox', ''],
  ...['/auth/logout', '/auth/login?returnTo=/auth/login', '/a/../auth/login', `/${'x'.repeat(3000)}`],
])('an address that is no path of ours leads to the front page: %j', (asked) => {
  expect(ownPath(asked)).toBe('/');
});

test.each([undefined, null, 7, ['/inbox'], { toString: () => '/inbox' }])(
  'so does what is no text: %j',
  (asked) => {
    expect(ownPath(asked)).toBe('/');
  },
);

test.each(['/', '/inbox?overdue=true', '/tasks/1#verdict', '/cases/%2F%2Fevil.example'])(
  'a path of ours is kept: %s',
  (asked) => {
    expect(ownPath(asked)).toBe(asked);
  },
);
