import type { Endpoint } from './endpoint/endpoint.js';

/** Every endpoint below /api/v1. */
export const endpoints: readonly Endpoint[] = [];
