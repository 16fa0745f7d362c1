import type { Mail } from '../../../../contract/mail.js';
import { useRead } from '../../../request/use-read.js';

/** One mail with its text. */
export const useMail = (id: string) => useRead<Mail>(['mails', 'one', id], `/mails/${id}`);
