import type { Settings } from './settings.js';

/** Where readers find the page: the origin that is set, else the API's own. */
export function pageOrigin({ webOrigin, host, port }: Pick<Settings, 'webOrigin' | 'host' | 'port'>): string {
  if (webOrigin !== undefined) return webOrigin.replace(/\/$/, '');
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
