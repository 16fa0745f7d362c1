import type { Case } from '../../../contract/case.js';
import { useWords } from '../../language/words.js';
import { caseWords } from './case-words.js';

/** Who proposed it, and why. */
export function Proposal({ caseData: { proposer, facts } }: { readonly caseData: Case }) {
  const said = useWords(caseWords);
  return (
    <section>
      <h2>{said.proposal}</h2>
      <p style={{ whiteSpace: 'pre-line', marginBlock: 0 }}>
        {typeof facts.reason === 'string' ? facts.reason : ''}
      </p>
      <p className="soft" style={{ marginBlockStart: '0.25rem' }}>
        {said.proposer}: {[proposer.name, proposer.office].filter((part) => part !== null).join(', ')}
      </p>
    </section>
  );
}
