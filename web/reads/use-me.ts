import type { Me } from '../../contract/me.js';
import { useRead } from '../request/use-read.js';

/** Who is signed in, and in which offices today. */
export const useMe = () => useRead<Me>(['me'], '/me');
