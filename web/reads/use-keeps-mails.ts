import type { Mails } from '../../contract/mail.js';
import { useRead } from '../request/use-read.js';

/** Whether this is a demonstration, which keeps its mails to be read. */
export const useKeepsMails = (enabled: boolean) =>
  useRead<Mails>(['mails', 'kept'], '/mails?limit=1', { enabled }).isSuccess;
