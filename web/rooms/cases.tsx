import { MyCases } from '../features/my-cases/components/my-cases.js';

/** The room of cases. */
export function CasesRoom() {
  return <MyCases />;
}
