import type { Me } from '../../contract/me.js';

/** Who keeps what the processes rest on. */
export function administers({ roles }: Me): boolean {
  return roles.includes('hr-officer') || roles.includes('administrator');
}
