import { describe, expect, it } from 'vitest';
import { allRoutes } from '../routes/index.ts';
import { makeOpenApiDocument } from './document.ts';

const document = makeOpenApiDocument();
type Json = Readonly<Record<string, unknown>>;
type Operation = { readonly parameters?: readonly Json[] };

const refsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === '$ref' && typeof member === 'string' ? [member] : refsIn(member),
  );
};
const resolves = (ref: string): boolean =>
  ref
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((at, step) => (at as Json | undefined)?.[step], document) !== undefined;

describe('the OpenAPI document', () => {
  it('describes every route of the table and no other', () => {
    const described = Object.entries(document.paths ?? {}).flatMap(([path, operations]) =>
      Object.entries(operations as Record<string, { operationId: string }>).map(
        ([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`,
      ),
    );
    expect(described.sort()).toEqual(
      allRoutes.map(({ id, method, path }) => `${id} ${method} ${path}`).sort(),
    );
  });

  it('is OpenAPI 3.1 with a token on everything but what is public', () => {
    expect(document.openapi).toBe('3.1.0');
    const open = Object.entries(document.paths ?? {}).filter(
      ([, operations]) => !JSON.stringify(operations).includes('"security"'),
    );
    expect(open.map(([path]) => path).sort()).toEqual(['/healthz', '/openapi.json']);
  });

  it('resolves every schema it refers to', () => {
    const refs = [...new Set(refsIn(document))];
    expect(refs.length).toBeGreaterThan(50);
    expect(refs.filter((ref) => !resolves(ref))).toEqual([]);
  });

  it('names the parameters of every path', () => {
    for (const { path, method } of allRoutes) {
      const operations = document.paths?.[path] as unknown as Record<string, Operation> | undefined;
      const operation = operations?.[method.toLowerCase()];
      const named = (operation?.parameters ?? []).filter((p) => p['in'] === 'path').map((p) => p['name']);
      expect(named, path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter));
    }
  });

  it('writes moments as date-time text in requests and answers', () => {
    const schemas = document.components?.schemas as unknown as Record<string, { properties: Json }>;
    expect(schemas['CaseView']?.properties['openedAt']).toEqual({ type: 'string', format: 'date-time' });
    expect(JSON.stringify(document.paths?.['/regulator/sessions'])).toContain('"startsAt":{"type":"string"');
  });
});
