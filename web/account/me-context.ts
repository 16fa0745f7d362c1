import { createContext, use } from 'react';
import type { Me } from '../../contract/me.js';

/** Who is signed in. */
export const MeContext = createContext<Me | null>(null);

/** Who is signed in, for whatever is behind the door. */
export function useSignedInAs(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error('Nobody is signed in here');
  return me;
}
