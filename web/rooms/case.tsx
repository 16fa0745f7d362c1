import { useParams } from 'react-router';
import { CasePage } from '../features/case/components/case-page.js';

/** The room of one case. */
export function CaseRoom() {
  const { id = '' } = useParams();
  return <CasePage key={id} id={id} />;
}
