import { describe, expect, it } from 'vitest';
import { successStatus } from '../../shared/contracts/http-status.ts';
import { allRoutes } from '../../shared/contracts/routes/index.ts';
import { type Caller, callers, filled, goodQuestion, scene } from './support/scene.ts';

describe.each(allRoutes.map((route) => [route.id, route] as const))('%s', (_id, route) => {
  const { method, path, audience, answer, file } = route;
  const question = goodQuestion(route);

  it('is answered for its audience, in the form of its contract', async () => {
    const { ask, logged } = scene();
    const response = await ask(method, filled(path), question);
    expect(response.answer).not.toHaveProperty('code');
    expect(response.status).toBe(successStatus[route.success]);
    if (file) expect(file).toContain(response.headers['content-type']);
    else expect(answer.safeParse(response.answer).error).toBeUndefined();
    expect(response.headers['cache-control']).toBe('no-store');
    // Whoever was given a file is on record; nothing else is news.
    expect(logged.filter(({ code }) => code !== 'document_link_given')).toEqual([]);
  });

  if (audience === 'public') return;

  it('is refused without a token', async () => {
    const { ask, calls } = scene();
    const { status, problem } = await ask(method, filled(path), { ...question, by: undefined } as never);
    expect([status, problem.code]).toEqual([401, 'token_missing']);
    expect(calls).toEqual([]);
  });

  if (audience === 'signedIn' || audience === 'newcomer') return;

  if (audience === 'administration')
    it('is refused to a regulator without a role of administration', async () => {
      const { ask, calls } = scene();
      const { status, problem } = await ask(method, filled(path), { ...question, by: 'regulator' });
      expect([status, problem.code]).toEqual([403, 'wrong_audience']);
      expect(calls).toEqual([]);
    });

  it.each(Object.keys(callers).filter((caller) => callers[caller as Caller].kind !== callers[audience].kind))(
    'is refused to a %s before any use case is asked',
    async (caller) => {
      const { ask, calls } = scene();
      const { status, problem } = await ask(method, filled(path), { ...question, by: caller as Caller });
      expect([status, problem.code]).toEqual([403, 'wrong_audience']);
      expect(calls).toEqual([]);
    },
  );
});
