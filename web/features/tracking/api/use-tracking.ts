import type { Tracking } from '../../../../contract/tracking.js';
import { useRead } from '../../../request/use-read.js';

/** How many cases are in flight, and where. */
export const useTracking = () => useRead<Tracking>(['figures', 'tracking'], '/tracking');
