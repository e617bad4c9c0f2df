import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { consoleClientId } from './client.ts';
import { makeCodes } from './codes.ts';
import { makeSignIn, type SignInAnswer } from './sign-in.ts';

const origin = 'http://127.0.0.1:8080';
const verifier = 'a-verifier-that-is-long-enough-for-rfc-7636-of-43';
const challenge = createHash('sha256').update(verifier).digest('base64url');

const setUp = () => {
  const clock = { ms: 0 };
  const personas = [
    {
      id: 'clerk',
      kind: 'regulator' as const,
      orgId: 'wg',
      roles: ['clerk' as const],
      name: { zh: '联络员 <甲>', en: 'Clerk <A>' },
    },
  ];
  const signIn = makeSignIn(
    {
      personas,
      tokenFor: async (id) => `access:${id}`,
      idTokenFor: async (id, _origin, client, nonce) => `id:${id}:${client}:${nonce}`,
    },
    makeCodes(() => clock.ms),
  );
  return { signIn, clock };
};

const asked = (changes: Record<string, string> = {}) =>
  new URLSearchParams({
    client_id: consoleClientId,
    redirect_uri: `${origin}/signed-in`,
    response_type: 'code',
    state: 'st',
    nonce: 'no',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  });

const targetOf = (answer: SignInAnswer): URL => {
  if (answer.kind !== 'redirect') throw new Error('expected a redirect');
  return new URL(answer.to);
};

const chosen = ({ signIn }: ReturnType<typeof setUp>, changes: Record<string, string> = {}) =>
  targetOf(signIn.choose(asked({ persona: 'clerk', ...changes }), origin, 'zh'));

const trade = (code: string, changes: Record<string, string> = {}) =>
  new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: consoleClientId,
    code,
    redirect_uri: `${origin}/signed-in`,
    code_verifier: verifier,
    ...changes,
  });

describe('signing in with the browser', () => {
  it('shows who one can be, in the language asked for, as text and never as markup', () => {
    const { signIn } = setUp();
    const page = signIn.authorize(asked({ ui_locales: 'en' }), origin, 'zh');
    expect(page).toMatchObject({ kind: 'page', refused: false });
    expect(page.kind === 'page' && page.html).toContain('Clerk &lt;A&gt;');
    expect(page.kind === 'page' && page.html).toContain('lang="en"');
  });

  it('carries the request along without letting it out of its quotes', () => {
    const { signIn } = setUp();
    const page = signIn.authorize(asked({ state: '"><script>x</script>' }), origin, 'zh');
    expect(page.kind === 'page' && page.html).not.toContain('<script>');
  });

  it('trades the code for tokens with the proof of who asked', async () => {
    const given = setUp();
    const back = chosen(given);
    expect(back.searchParams.get('state')).toBe('st');
    const result = await given.signIn.exchange(trade(back.searchParams.get('code') ?? ''), origin);
    expect(result).toEqual({
      ok: true,
      accessToken: 'access:clerk',
      idToken: `id:clerk:${consoleClientId}:no`,
    });
  });

  it('takes a code once only', async () => {
    const given = setUp();
    const code = chosen(given).searchParams.get('code') ?? '';
    await given.signIn.exchange(trade(code), origin);
    expect(await given.signIn.exchange(trade(code), origin)).toEqual({ ok: false, error: 'invalid_grant' });
  });

  it.each([
    ['another verifier', { code_verifier: `${verifier}x` }],
    ['no verifier', { code_verifier: '' }],
    ['another redirect address', { redirect_uri: `${origin}/elsewhere` }],
  ])('gives nothing for %s, and the code is spent', async (_, changes) => {
    const given = setUp();
    const code = chosen(given).searchParams.get('code') ?? '';
    expect(await given.signIn.exchange(trade(code, changes), origin)).toMatchObject({ ok: false });
    expect(await given.signIn.exchange(trade(code), origin)).toMatchObject({ ok: false });
  });

  it('forgets a code after a minute', async () => {
    const given = setUp();
    const code = chosen(given).searchParams.get('code') ?? '';
    given.clock.ms += 60_000;
    expect(await given.signIn.exchange(trade(code), origin)).toMatchObject({ ok: false });
  });

  it.each([
    ['another origin', 'https://example.com/signed-in'],
    ['another port', 'http://127.0.0.1:9999/signed-in'],
    ['a name in front', 'http://127.0.0.1:8080@example.com/'],
    ['somebody’s name', 'http://user@127.0.0.1:8080/'],
    ['a script', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('sends nobody to %s', (_, address) => {
    const { signIn } = setUp();
    for (const answer of [
      signIn.authorize(asked({ redirect_uri: address }), origin, 'zh'),
      signIn.choose(asked({ redirect_uri: address, persona: 'clerk' }), origin, 'zh'),
    ])
      expect(answer).toMatchObject({ kind: 'page', refused: true });
  });

  it.each([
    ['invalid_request', { code_challenge_method: 'plain' }],
    ['invalid_request', { code_challenge: '' }],
    ['unsupported_response_type', { response_type: 'token' }],
    ['login_required', { prompt: 'none' }],
  ])('tells the console %s', (error, changes) => {
    const { signIn } = setUp();
    const back = targetOf(signIn.authorize(asked(changes as Record<string, string>), origin, 'zh'));
    expect(back.origin).toBe(origin);
    expect(back.searchParams.get('error')).toBe(error);
    expect(back.searchParams.get('state')).toBe('st');
  });

  it('knows nobody who is not on the list, and no other client', () => {
    const { signIn } = setUp();
    expect(signIn.choose(asked({ persona: 'nobody' }), origin, 'zh')).toMatchObject({ refused: true });
    expect(signIn.authorize(asked({ client_id: 'other' }), origin, 'zh')).toMatchObject({ refused: true });
  });

  it('leads home after signing out, and nowhere else', () => {
    const { signIn } = setUp();
    const leadsTo = (address: string) =>
      targetOf(signIn.endSession(new URLSearchParams({ post_logout_redirect_uri: address }), origin)).href;
    expect(leadsTo(`${origin}/cases`)).toBe(`${origin}/cases`);
    expect(leadsTo('https://example.com/')).toBe(`${origin}/`);
  });
});
