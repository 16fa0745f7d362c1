/** Only its path is looked at; a name that can be no real host. */
const nowhere = 'http://own.invalid';

/**
 * The path to come back to after signing in, if it is one of ours; the front page otherwise. An address that
 * leads elsewhere, however it is written, would make the sign-in lend its name to whoever sent the link.
 *
 * @example
 * ownPath('/tasks/1?x=2') // '/tasks/1?x=2'
 * ownPath('//evil.example') // '/'
 */
export function ownPath(asked: unknown): string {
  if (typeof asked !== 'string' || !asked.startsWith('/') || asked.length > 2_000) return '/';
  if (!URL.canParse(asked, nowhere)) return '/';
  const { origin, pathname, search, hash } = new URL(asked, nowhere);
  const path = `${pathname}${search}${hash}`;
  // What is resolved may itself begin with two slashes, as `/.//evil.example` does.
  if (origin !== nowhere || path.startsWith('//') || pathname.startsWith('/auth/')) return '/';
  return path;
}
