import type { Case } from '../../../contract/case.js';
import { useWords } from '../../language/words.js';
import { caseWords } from './case-words.js';
import { postWords } from './post-words.js';

/** Who proposed it, and why; from where to where, unless that stands above it. */
export function Proposal({
  caseData: { proposer, facts, subject, target },
  places = false,
}: {
  readonly caseData: Case;
  readonly places?: boolean;
}) {
  const said = useWords(caseWords);
  return (
    <section>
      <h2>{said.proposal}</h2>
      {places && target !== null && (
        <p style={{ marginBlock: 0 }}>
          {said.places(subject.position === null ? null : postWords(subject.position), postWords(target))}
        </p>
      )}
      <p style={{ whiteSpace: 'pre-line', marginBlock: 0 }}>
        {typeof facts.reason === 'string' ? facts.reason : ''}
      </p>
      <p className="soft" style={{ marginBlockStart: '0.25rem' }}>
        {said.proposer}: {[proposer.name, proposer.office].filter((part) => part !== null).join(', ')}
      </p>
    </section>
  );
}
