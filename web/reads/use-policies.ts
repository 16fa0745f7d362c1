import type { Policies } from '../../contract/policy.js';
import { useRead } from '../request/use-read.js';

/** The legal numbers, with their dates of effect. */
export const usePolicies = () => useRead<Policies>(['policies'], '/policies');
