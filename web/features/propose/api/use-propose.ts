import type { Case } from '../../../../contract/case.js';
import { useCommand } from '../../../request/use-command.js';
import type { Proposal } from './use-preview.js';

/** Submits a proposal. */
export const usePropose = () =>
  useCommand<Proposal & { readonly process: string }, Case>('/cases', ['cases', 'tasks']);
