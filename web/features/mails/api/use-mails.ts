import type { Mails } from '../../../../contract/mail.js';
import { useReadPages } from '../../../request/use-read-pages.js';

/** The mails that the demonstration kept, the newest first. */
export const useMails = () => useReadPages<Mails>(['mails', 'list'], '/mails', {});
