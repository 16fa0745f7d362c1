import * as z from 'zod';
import { Refusal } from '../../domain/refusal.js';

/** The path of a process, and what is said of one that cannot be. */
export const processPath = {
  params: z.strictObject({ id: z.string().min(1).max(100) }),
  unknown: ({ id = '' }: Readonly<Record<string, string>>) =>
    new Refusal('PROCESS_UNKNOWN', { process: id.slice(0, 100) }),
};
