import { personas } from '../../../local/identity/personas.ts';
import type { TestIssuer } from '../front/issuer.ts';
import { demand } from '../steps.ts';

const personaOf = (kind: string): string => personas.find((persona) => persona.kind === kind)?.id ?? '';

/** What the deployed API answers before any function of ours is asked, and at the border between audiences. */
export const checkEdges = async (apiAddress: string, issuer: TestIssuer, origin: string): Promise<string> => {
  const regulator = personaOf('regulator');
  const asked: readonly (readonly [string, string, number, string | undefined])[] = [
    ['anyone may ask for health', '/healthz', 200, undefined],
    ['anyone may read the contract', '/openapi.json', 200, undefined],
    ['anyone gets a page of the console', '/cases', 200, undefined],
    ['an unknown address of the API is no page', '/regulator/nowhere', 404, undefined],
    ['without a token', '/regulator/cases', 401, undefined],
    ['with a token of another key', '/regulator/cases', 401, await issuer.forgedTokenFor(regulator, origin)],
    ['for another audience', '/regulator/cases', 401, await issuer.tokenFor(regulator, origin, 'other')],
    ['of another issuer', '/regulator/cases', 401, await issuer.tokenFor(regulator, 'http://127.0.0.1:1')],
    ['a bank at the regulator’s', '/regulator/cases', 403, await issuer.tokenFor(personaOf('bank'), origin)],
    ['a regulator at its own', '/regulator/cases', 200, await issuer.tokenFor(regulator, origin)],
  ];
  const wrong: string[] = [];
  for (const [what, path, expected, token] of asked) {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const { status } = await fetch(`${apiAddress}${path}`, { headers });
    if (status !== expected) wrong.push(`${what}: ${status} instead of ${expected}`);
  }
  demand(wrong.length === 0, wrong.join('; '));
  return `${asked.length} requests`;
};
