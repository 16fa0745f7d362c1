import type { Text } from '../../domain/text.js';
import type { CaseRecord } from '../../store/reads/case-record.js';

/** What a reader of the case should know beside its steps. */
export function warningsOf(
  { rivals, incidents }: CaseRecord,
  /** Titles of documents that a check waits for. */
  awaited: readonly Text[],
  language: keyof Text,
): readonly { readonly code: string; readonly text: string }[] {
  const targeted = rivals.map(alsoTargeted);
  const stuck = incidents.map((code) => ({ code, text: incidentTexts[code] ?? incidentTexts.other }));
  const wanted = awaited.map((title) => ({
    code: 'DOCUMENT_AWAITED',
    text: {
      id: `Pemeriksaan syarat menunggu dokumen: ${title.id}; setelah diunggah oleh pengusul, syarat diperiksa lagi`,
      en: `The check waits for a document: ${title.en}; once the proposer has uploaded it, it is made again`,
    },
  }));
  return [...targeted, ...wanted, ...stuck].map(({ code, text }) => ({ code, text: text[language] }));
}

/** Another case asks for the same post. */
export function alsoTargeted(number: string): { readonly code: string; readonly text: Text } {
  return {
    code: 'POST_ALSO_TARGETED',
    text: {
      id: `Jabatan tujuan juga diminta oleh berkas ${number}; tanda tangan pertama yang menentukan`,
      en: `The target position is also asked for by case ${number}; the first signature decides`,
    },
  };
}

const incidentTexts: Readonly<Record<string, Text>> & { readonly other: Text } = {
  NO_AUTHORITY: {
    id: 'Tidak ada pejabat yang dapat bertindak pada langkah ini; BKPSDM sudah diberi tahu',
    en: 'Nobody can act in this step; HR has been told',
  },
  other: {
    id: 'Ada gangguan yang sedang ditangani; keputusan yang sudah dicatat tidak hilang',
    en: 'Something is being mended; no recorded decision is lost',
  },
};
