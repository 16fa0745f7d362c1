import { bothWords } from '../../../language/words.js';

export const noticesWords = bothWords({
  id: {
    title: 'Pemberitahuan',
    unread: 'Belum dibaca',
    all: 'Semua',
    show: 'Tampilkan',
    readAll: 'Tandai semua sudah dibaca',
    none: 'Tidak ada pemberitahuan.',
    noneUnread: 'Semua pemberitahuan sudah dibaca.',
    over: 'sudah lewat',
    isNew: 'baru',
  },
  en: {
    title: 'Notices',
    unread: 'Unread',
    all: 'All',
    show: 'Show',
    readAll: 'Mark all as read',
    none: 'There are no notices.',
    noneUnread: 'Every notice has been read.',
    over: 'no longer open',
    isNew: 'new',
  },
});
