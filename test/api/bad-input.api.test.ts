import { describe, expect, it } from 'vitest';
import { allRoutes, type NamedRoute } from '../../shared/contracts/routes/index.ts';
import { goodBodyOf } from './support/good-bodies.ts';
import { type Caller, filled, goodQuestion, type Question, scene } from './support/scene.ts';

/** Sends something wrong and answers the problem, having made sure that nothing was done. */
const refusedFor = async (route: NamedRoute, path: string, question: Question) => {
  const { ask, calls } = scene();
  const by = route.audience === 'public' ? {} : { by: route.audience as Caller };
  const { status, headers, problem } = await ask(route.method, path, { ...by, ...question });
  expect(calls).toEqual([]);
  expect(headers['content-type']).toBe('application/problem+json');
  expect(problem.status).toBe(status);
  expect(problem.messages.zh).toMatch(/\p{Script=Han}/u);
  expect(problem.messages.en).toMatch(/[a-z]/);
  for (const { messages } of problem.errors ?? []) {
    expect(messages.zh).toMatch(/\p{Script=Han}/u);
    expect(messages.en).toMatch(/[a-z]/);
  }
  return problem;
};

const wrongInsteadOf = (value: unknown): unknown => (typeof value === 'object' ? 17 : { wrong: true });

const jsonRoutes = allRoutes.filter(({ body }) => body.kind === 'json');

describe.each(jsonRoutes.map((route) => [route.id, route] as const))('the body of %s', (_id, route) => {
  const path = filled(route.path);
  const good = goodBodyOf(route.audience, route.name) ?? {};

  it('is refused by name for a field nobody knows', async () => {
    const problem = await refusedFor(route, path, { body: { ...good, unbekannt: 1 } });
    expect(problem.code).toBe('invalid_request');
    expect(problem.errors).toContainEqual(expect.objectContaining({ in: 'body', field: 'unbekannt' }));
  });

  it('takes no __proto__', async () => {
    const raw = JSON.stringify(good).replace('{', '{"__proto__":{"admin":true},').replace(',}', '}');
    const problem = await refusedFor(route, path, { raw });
    expect(problem.errors).toContainEqual(expect.objectContaining({ field: '__proto__' }));
  });

  it.each(Object.keys(good))('is refused by name where %s is of another kind', async (field) => {
    const problem = await refusedFor(route, path, {
      body: { ...good, [field]: wrongInsteadOf(good[field]) },
    });
    expect(problem.code).toBe('invalid_request');
    expect((problem.errors ?? []).some((error) => error.field.split('.')[0] === field)).toBe(true);
  });

  it('names every field that is missing', async () => {
    const { body } = route;
    if (body.kind !== 'json') return;
    const missing = body.schema.safeParse({});
    if (missing.success) return;
    const problem = await refusedFor(route, path, { body: {} });
    const named = new Set((problem.errors ?? []).map(({ field }) => field));
    expect(named).toEqual(new Set(missing.error.issues.map(({ path: at }) => at.join('.'))));
  });

  it.each(['[]', '"text"', 'null', '17'])('is refused where it is %s', async (raw) =>
    expect((await refusedFor(route, path, { raw })).code).toBe('invalid_request'),
  );

  it.each([['{'], ['{"a":1}}'], [Buffer.from([0x22, 0xff, 0x22])]])(
    'is refused where it is no JSON',
    async (raw) => expect((await refusedFor(route, path, { raw })).code).toBe('invalid_json'),
  );

  it('is refused as anything but JSON', async () => {
    const headers = { 'content-type': 'text/plain' };
    const problem = await refusedFor(route, path, { raw: JSON.stringify(good) || '{}', headers });
    expect(problem.code).toBe('unsupported_media_type');
  });

  it('is refused beyond its size', async () => {
    const problem = await refusedFor(route, path, { raw: `{"a":"${'长'.repeat(100_000)}"}` });
    expect(problem.code).toBe('body_too_large');
  });
});

describe.each(allRoutes.map((route) => [route.id, route] as const))('the address of %s', (_id, route) => {
  const body = goodBodyOf(route.audience, route.name);

  it('takes no parameter nobody knows', async () => {
    const problem = await refusedFor(route, `${filled(route.path)}?unbekannt=1`, { body });
    const expected = route.body.kind === 'list' ? 'unsupported_media_type' : 'invalid_request';
    expect(problem.code).toBe(expected);
    if (expected === 'invalid_request')
      expect(problem.errors).toEqual([expect.objectContaining({ in: 'query', field: 'unbekannt' })]);
  });

  const parameters = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  it.each(parameters)('takes only a key for %s', async (parameter) => {
    const path = filled(route.path.replace(`{${parameter}}`, encodeURIComponent('案 件')));
    const problem = await refusedFor(route, path, goodQuestion(route));
    expect(problem.errors).toEqual([expect.objectContaining({ in: 'path', field: parameter })]);
  });
});

describe.each(
  allRoutes
    .filter(({ kind, body }) => kind === 'command' && body.kind === 'json')
    .map((route) => [route.id, route] as const),
)('the headers of %s', (_id, route) => {
  it.each([
    ['idempotency-key', 'with space'],
    ['idempotency-key', undefined],
    ['if-match', 'latest'],
  ])('refuse a wrong %s by name', async (header, value) => {
    const body = goodBodyOf(route.audience, route.name);
    const problem = await refusedFor(route, filled(route.path), { body, headers: { [header]: value } });
    expect(problem.errors).toEqual([expect.objectContaining({ in: 'header', field: header })]);
  });
});
