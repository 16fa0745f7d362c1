import type { Workforce } from '../policy/laws.js';
import { levelName } from './level-name.js';
import { longDate } from './long-date.js';
import { plainText } from './plain-text.js';
import { headOfRegion } from './region.js';
import type { PaperReference, RotationInput } from './rotation-input.js';

/**
 * What the persons of a decree are called together.
 *
 * @example workforceName(['pns']) // 'Pegawai Negeri Sipil'
 */
export function workforceName(workforces: readonly Workforce[]): string {
  const kinds = new Set(workforces);
  if (kinds.size > 1) return 'Pegawai Aparatur Sipil Negara';
  return kinds.has('pppk') ? 'Pegawai Pemerintah dengan Perjanjian Kerja' : 'Pegawai Negeri Sipil';
}

/** What a rotation decree is about, in ordinary letters. */
export function rotationSubject({ region, persons }: RotationInput): string {
  const levels = [...new Set(persons.map(({ level }) => levelName(level)))];
  const posts = levels.length === 1 ? levels[0] : 'Jabatan';
  const whom = workforceName(persons.map(({ workforce }) => workforce));
  return `Pemindahan ${whom} dalam ${posts} di Lingkungan ${plainText(region.government, 'government')}`;
}

/** The grounds (Menimbang), each from `bahwa` to its semicolon. */
export function rotationGrounds(input: RotationInput): readonly string[] {
  const { region, persons } = input;
  const whom = workforceName(persons.map(({ workforce }) => workforce));
  return [
    `bahwa dalam rangka pemenuhan kebutuhan jabatan, pengembangan karier, dan penyegaran organisasi di lingkungan ${plainText(region.government, 'government')}, perlu dilakukan pemindahan ${whom} dalam jabatan;`,
    `bahwa ${whom} yang namanya tercantum dalam Keputusan ini ${eligibilityGround(input)};`,
    `bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan ${plainText(region.headTitle, 'head of region')} tentang ${rotationSubject(input)};`,
  ];
}

/** Ground b rests on the board where one has sat, else on the eligibility check, and names what was set aside. */
function eligibilityGround({ board, eligibility }: RotationInput): string {
  const check = `hasil pemeriksaan persyaratan tanggal ${longDate(eligibility.checkedOn)}`;
  const { override } = eligibility;
  const exception = override
    ? ` dengan pengecualian persyaratan oleh ${plainText(override.office, 'office')}${reference(override)}`
    : '';
  if (board?.advice === 'against')
    return `memenuhi syarat untuk dipindahkan, berdasarkan ${check}${exception}, setelah mempertimbangkan Berita Acara Tim Penilai Kinerja Nomor ${plainText(board.number, 'minutes number')} tanggal ${longDate(board.date)} yang tidak menyarankan pemindahan`;
  if (board)
    return `memenuhi syarat untuk dipindahkan, berdasarkan Berita Acara Tim Penilai Kinerja Nomor ${plainText(board.number, 'minutes number')} tanggal ${longDate(board.date)}${exception}`;
  return `memenuhi syarat untuk dipindahkan, berdasarkan ${check}${exception}`;
}

/** The papers of the case (Memperhatikan). */
export function rotationNoted({ proposal, board, clearance }: RotationInput): readonly string[] {
  return [
    `Usulan ${plainText(proposal.office, 'office')} selaku Pejabat yang Berwenang${reference(proposal)};`,
    ...(board ? [`Berita Acara Rapat Tim Penilai Kinerja${reference(board)};`] : []),
    ...(clearance ? [`Pertimbangan Teknis Badan Kepegawaian Negara${reference(clearance)};`] : []),
  ];
}

function reference({ number, date }: PaperReference): string {
  return `${number ? ` Nomor ${plainText(number, 'number')}` : ''} tanggal ${longDate(date)}`;
}

/** "WALI KOTA DAMAI RAYA" */
export function headInCapitals({ region }: RotationInput): string {
  return headOfRegion(region).toUpperCase();
}
