import * as z from 'zod';
import { policiesSchema } from '../../contract/policy.js';
import { policyRows } from '../../domain/policy/policies.js';
import { type Endpoint, endpoint } from '../endpoint/endpoint.js';

const plain = z.json();

const getPolicies = endpoint(
  {
    method: 'get',
    path: '/policies',
    operationId: 'listPolicies',
    tag: 'processes',
    summary: {
      id: 'Angka kebijakan beserta tanggal berlaku dan sumbernya',
      en: 'Policy numbers with their dates of effect and sources',
    },
    answers: { 200: policiesSchema },
    refusals: [],
  },
  async () => {
    const items = policyRows().map((row) => ({ ...row, value: plain.parse(row.value) }));
    return { status: 200, body: { items } };
  },
);

export const policyEndpoints: readonly Endpoint[] = [getPolicies];
