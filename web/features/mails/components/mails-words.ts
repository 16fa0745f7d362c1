import { bothWords } from '../../../language/words.js';

export const mailsWords = bothWords({
  id: {
    title: 'Surel demonstrasi',
    lead: 'Surel yang akan terkirim bila Jenjang memakai server surel. Demonstrasi menyimpannya di sini; tidak ada yang sampai ke luar. Anda melihat surel kepada Anda sendiri; administrator melihat semuanya.',
    none: 'Belum ada surel. Yang pertama datang, misalnya, ketika sebuah tugas tiba.',
    list: 'Surel',
    back: 'Ke daftar surel',
    from: 'Dari',
    to: 'Kepada',
    at: 'Dikirim',
    attachments: 'Lampiran',
    show: 'Tampilkan sebagai',
    html: 'Seperti di aplikasi surel',
    text: 'Teks saja',
    frame: (subject: string) => `Isi surel: ${subject}`,
  },
  en: {
    title: 'Mails of the demonstration',
    lead: 'Mails that would go out if Jenjang had a mail server. The demonstration keeps them here; nothing leaves it. You see the mails to yourself; administrators see all.',
    none: 'There are no mails yet. The first comes, for instance, when a task arrives.',
    list: 'Mails',
    back: 'To the mails',
    from: 'From',
    to: 'To',
    at: 'Sent',
    attachments: 'Attachments',
    show: 'Show as',
    html: 'As a mail program shows it',
    text: 'Text alone',
    frame: (subject) => `The mail: ${subject}`,
  },
});
