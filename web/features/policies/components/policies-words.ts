import { bothWords } from '../../../language/words.js';

export const policiesWords = bothWords({
  id: {
    title: 'Kebijakan',
    lead: 'Angka dan aturan yang dipakai Jenjang, dengan sumber dan tanggal berlakunya. Setiap langkah memakai yang berlaku pada harinya. Perubahan datang dengan versi baru Jenjang, jadi di sini hanya dibaca.',
    find: 'Cari kebijakan',
    none: 'Tidak ada kebijakan dengan kata itu.',
    since: (day: string) => `sejak ${day}`,
    coming: (day: string, value: string) => `Mulai ${day}: ${value}`,
    notYet: 'belum berlaku',
    before: 'Sebelumnya',
  },
  en: {
    title: 'Policies',
    lead: 'The numbers and rules that Jenjang goes by, with their sources and dates of effect. Each step goes by what holds on its day. They change with a new version of Jenjang, so here they are only read.',
    find: 'Find a policy',
    none: 'No policy has that word.',
    since: (day) => `since ${day}`,
    coming: (day, value) => `From ${day}: ${value}`,
    notYet: 'not yet in effect',
    before: 'Before',
  },
});
