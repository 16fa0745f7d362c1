import { describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { openApiDocument } from '../../api/documentation/openapi.js';
import { refusalsOf } from '../../api/endpoint/refusals-of.js';
import { endpoints } from '../../api/endpoints.js';
import { refusals } from '../../domain/refusals.js';

describe('the OpenAPI document', () => {
  test.each(['id', 'en'] as const)('is valid OpenAPI 3.1: %s', async (language) => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate({ ...openApiDocument(endpoints, language) });
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  test('has every endpoint under a name of its own', () => {
    const names = endpoints.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  test('names the parameters that the path has', () => {
    for (const { path, params } of endpoints) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const { properties } = Object(params && 'shape' in params ? { properties: params.shape } : {});
      expect(Object.keys(properties ?? {})).toEqual(inPath);
    }
  });

  test('declares refusals that exist', () => {
    for (const endpoint of endpoints)
      for (const code of refusalsOf(endpoint)) expect(refusals).toHaveProperty(code);
  });
});
