import type { Viewer } from './viewer.js';

/** Whether the viewer may bring files into the registry: HR officers and administrators. */
export function mayImport(viewer: Viewer): boolean {
  return viewer.roles.includes('hr-officer') || viewer.roles.includes('administrator');
}
