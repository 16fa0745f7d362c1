import { ProposePage } from '../features/propose/components/propose-page.js';

/** The room in which a proposal is made. */
export function ProposeRoom() {
  return <ProposePage />;
}
