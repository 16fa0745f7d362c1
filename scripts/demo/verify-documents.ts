import type { Person } from './client.js';
import { decide } from './decide.js';
import type { Stage } from './stage.js';

interface ChecklistItem {
  readonly kind: string;
  readonly required: boolean;
  readonly document: { readonly id: string } | null;
}

interface Chapter extends Stage {
  readonly id: string;
  readonly proposer: Person;
}

/** The documents come in; one is returned with a reason, mended, and all are accepted. */
export async function verifyDocuments({ as, tell, id, proposer }: Chapter): Promise<void> {
  const verifier = as('kabid-mutasi');
  const checklist = async () =>
    (await proposer.get<{ checklist: readonly ChecklistItem[] }>(`cases/${id}`)).checklist;
  const wanted = (await checklist()).filter(({ required }) => required);
  for (const { kind } of wanted) await proposer.upload(id, kind, paper(kind, 1));
  tell(`${proposer.title}: ${wanted.length} dokumen diunggah`);

  const faulty = 'appraisals';
  const reason = 'Penilaian tahun 2024 tidak terbaca';
  const documents = (await checklist()).flatMap(({ kind, document }) =>
    document === null
      ? []
      : [{ document: document.id, ...(kind === faulty ? { verdict: 'returned', reason } : accepted) }],
  );
  await decide(verifier, id, { verdict: 'returned', documents }, tell);
  tell(`  dikembalikan: ${faulty} — ${reason}`);
  await proposer.upload(id, faulty, paper(faulty, 2));
  await proposer.post(`cases/${id}/resubmission`, { facts: {} });
  tell(`${proposer.title}: dokumen diperbaiki dan diajukan kembali`);
  await decide(verifier, id, { verdict: 'accepted' }, tell);
}

const accepted = { verdict: 'accepted' };

/** A small PDF of its own. */
function paper(kind: string, version: number): Uint8Array {
  return Buffer.from(`%PDF-1.7\n% ${kind} ${version}\n%%EOF\n`);
}
