import * as z from 'zod';
import { policiesSchema } from '../../contract/policy.js';
import { policyRows } from '../../domain/policy/policies.js';
import { sourceWords } from '../../domain/policy/source-words.js';
import { localDay } from '../../store/registry/local-day.js';
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
  async ({ db, now, language }) => {
    const today = await localDay(db, new Date(now));
    const items = policyRows().map(({ key, value, from, source }) => ({
      ...{ key, from },
      value: plain.parse(value),
      source: sourceWords(source)[language],
    }));
    return { status: 200, body: { today, items } };
  },
);

export const policyEndpoints: readonly Endpoint[] = [getPolicies];
