import type { Events } from '../../../../contract/event.js';
import type { Language } from '../../../language/language.js';

type Event = Events['items'][number];
type Sentence = (event: Event, verdict: string) => { readonly id: string; readonly en: string } | null;

const step = ({ title, step: key }: Event) => title ?? key ?? '';
const office = (event: Event) => event.office ?? event.actor?.name ?? '';

/** What happened, in a sentence; null for what only the machinery cares about. */
const sentences: Readonly<Record<string, Sentence>> = {
  'case-submitted': () => ({ id: 'Usulan diajukan', en: 'The proposal was submitted' }),
  'case-returned': () => ({
    id: 'Berkas dikembalikan kepada pengusul',
    en: 'The case was returned to the proposer',
  }),
  'case-resubmitted': () => ({ id: 'Berkas diajukan kembali', en: 'The case was sent on again' }),
  'case-withdrawn': () => ({ id: 'Usulan ditarik', en: 'The proposal was withdrawn' }),
  'case-suspended': () => ({ id: 'Berkas ditangguhkan', en: 'The case was suspended' }),
  'case-resumed': () => ({ id: 'Berkas dilanjutkan', en: 'The case was resumed' }),
  'case-cancelled': () => ({ id: 'Berkas dibatalkan', en: 'The case was cancelled' }),
  'case-completed': () => ({ id: 'Berkas selesai', en: 'The case was completed' }),
  'case-rejected': () => ({ id: 'Berkas berakhir: ditolak', en: 'The case ended: rejected' }),
  'step-opened': (event) => ({ id: `Langkah dimulai: ${step(event)}`, en: `Step begun: ${step(event)}` }),
  'step-closed': () => null,
  'step-superseded': (event) => ({ id: `Diulang: ${step(event)}`, en: `To be done anew: ${step(event)}` }),
  'task-opened': () => null,
  'task-decided': (event, verdict) => ({
    id: `${verdict} oleh ${office(event)}: ${step(event)}`,
    en: `${verdict} by ${office(event)}: ${step(event)}`,
  }),
  'task-moved': (event) => ({
    id: `Tugas beralih ke ${office(event)}: ${step(event)}`,
    en: `The task moved to ${office(event)}: ${step(event)}`,
  }),
  'rules-judged': (event) => ({ id: `Syarat diperiksa: ${step(event)}`, en: `Rules judged: ${step(event)}` }),
  'timeline-recomputed': (event) => ({
    id: `Tenggat dihitung ulang: ${step(event)}`,
    en: `Due date counted again: ${step(event)}`,
  }),
  'reminder-due': (event) => ({
    id: `Pengingat dikirim: ${step(event)}`,
    en: `Reminder sent: ${step(event)}`,
  }),
  'overdue-noted': (event) => ({ id: `Lewat tenggat: ${step(event)}`, en: `Overdue: ${step(event)}` }),
  escalated: (event) => ({ id: `Eskalasi: ${step(event)}`, en: `Escalated: ${step(event)}` }),
  'authority-missing': (event) => ({
    id: `Tidak ada pejabat yang dapat bertindak: ${step(event)}`,
    en: `Nobody could act: ${step(event)}`,
  }),
  'document-uploaded': () => ({ id: 'Dokumen diunggah', en: 'A document was uploaded' }),
  'document-accepted': () => ({ id: 'Dokumen diterima', en: 'A document was accepted' }),
  'document-returned': () => ({ id: 'Dokumen dikembalikan', en: 'A document was returned' }),
  // The board's minutes, too, are a document that is signed and issued.
  'document-drafted': (event) => ({ id: `Konsep dibuat: ${step(event)}`, en: `Drafted: ${step(event)}` }),
  'document-signed': (event) => ({
    id: `Dokumen ditandatangani dan diberi nomor: ${step(event)}`,
    en: `Document signed and numbered: ${step(event)}`,
  }),
  'document-issued': () => ({ id: 'Dokumen terbit sebagai PDF', en: 'The document was issued as PDF' }),
  'registry-changed': () => ({ id: 'Jabatan dicatat', en: 'The post was entered in the registry' }),
  'session-planned': () => ({ id: 'Rapat tim diundang', en: 'A board session was convened' }),
  'session-left': () => ({ id: 'Dikeluarkan dari rapat tim', en: 'Taken off the board session' }),
  'session-postponed': () => ({
    id: 'Rapat tim ditunda: tidak kuorum',
    en: 'The board session was postponed: no quorum',
  }),
  'member-recused': () => ({
    id: 'Seorang anggota mengundurkan diri dari pembahasan',
    en: 'A member recused themselves',
  }),
  'board-advised': () => ({ id: 'Tim memberi pertimbangan', en: 'The board gave its advice' }),
  'incident-opened': () => ({
    id: 'Gangguan tercatat; sedang ditangani',
    en: 'An incident was noted and is being mended',
  }),
  'incident-closed': () => ({ id: 'Gangguan teratasi', en: 'The incident was mended' }),
  'incident-retried': () => ({ id: 'Gangguan dicoba lagi', en: 'The incident was tried again' }),
};

/** What happened, in a sentence; null for what only the machinery cares about. An event without words is told by its type. */
export function eventSentence(event: Event, verdict: string, language: Language): string | null {
  const sentence = sentences[event.type];
  if (sentence === undefined) return event.type;
  return sentence(event, verdict)?.[language] ?? null;
}
