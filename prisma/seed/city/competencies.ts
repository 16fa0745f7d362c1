/** The dictionary of PermenPANRB 38/2017: eight managerial competencies and a socio-cultural one. */
export const competencies = [
  { code: 'integrity', name_id: 'Integritas', name_en: 'Integrity', family: 'managerial' },
  { code: 'cooperation', name_id: 'Kerja sama', name_en: 'Cooperation', family: 'managerial' },
  { code: 'communication', name_id: 'Komunikasi', name_en: 'Communication', family: 'managerial' },
  {
    code: 'result-orientation',
    name_id: 'Orientasi pada hasil',
    name_en: 'Result orientation',
    family: 'managerial',
  },
  { code: 'public-service', name_id: 'Pelayanan publik', name_en: 'Public service', family: 'managerial' },
  {
    code: 'development',
    name_id: 'Pengembangan diri dan orang lain',
    name_en: 'Development of self and others',
    family: 'managerial',
  },
  {
    code: 'managing-change',
    name_id: 'Mengelola perubahan',
    name_en: 'Managing change',
    family: 'managerial',
  },
  {
    code: 'decision-making',
    name_id: 'Pengambilan keputusan',
    name_en: 'Decision making',
    family: 'managerial',
  },
  {
    code: 'national-cohesion',
    name_id: 'Perekat bangsa',
    name_en: 'National cohesion',
    family: 'socio-cultural',
  },
] as const;

/** The level that a structural post asks of each: 4 for agency heads, 3 for administrators, 2 for section heads. */
export function levelAsked(echelon: string): number {
  if (echelon.startsWith('III')) return 3;
  return echelon.startsWith('II') ? 4 : 2;
}
