/** When the tests' clock stands unless they say otherwise: Monday 2026-11-02, 09:00 in Jakarta. */
export const monday = Date.parse('2026-11-02T02:00:00Z');
