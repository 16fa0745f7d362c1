/**
 * A `fetch` that keeps cookies by name and path and leaves redirects to the caller. One jar is for one host.
 *
 * @returns {{ fetch(url: URL, init?: RequestInit): Promise<Response> }}
 */
export function cookieJar() {
  const cookies = new Map();
  return {
    async fetch(url, init = {}) {
      const fitting = [...cookies.values()].filter(({ path }) => url.pathname.startsWith(path));
      const cookie = fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
      const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) keep(cookies, line);
      return response;
    },
  };
}

function keep(cookies, line) {
  const [pair, ...attributes] = line.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const name = pair.slice(0, at);
  const value = pair.slice(at + 1);
  const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) || '/';
  const key = `${name} ${path}`;
  // The provider takes a cookie back by emptying it.
  if (value === '') cookies.delete(key);
  else cookies.set(key, { name, value, path });
}
