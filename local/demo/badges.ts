import * as z from 'zod';
import { demoClientId, identityPaths, personaGrant } from '../identity/paths.ts';
import { type Persona, personas } from '../identity/personas.ts';
import { ServerGone, UnexpectedAnswer } from './http.ts';

/** A person's bearer token and the part of the API that is for their kind of organisation. */
export type Badge = { readonly token: string; readonly audience: string };

const tokenAnswer = z.object({ access_token: z.string() });

/** Signs in as the first person of an organisation, at the server's own identity provider. */
export const signIn = async (address: string, orgId: string): Promise<Badge> => {
  const persona = personas.find((candidate) => candidate.orgId === orgId);
  if (!persona) throw new Error(`Nobody can sign in for ${orgId}`);
  return badgeOf(address, persona);
};

/** Signs in as one person of the demo. */
export const signInAs = async (address: string, personaId: string): Promise<Badge> => {
  const persona = personas.find(({ id }) => id === personaId);
  if (!persona) throw new Error(`Nobody can sign in as ${personaId}`);
  return badgeOf(address, persona);
};

const badgeOf = async (address: string, persona: Persona): Promise<Badge> => {
  const form = new URLSearchParams({
    grant_type: personaGrant,
    client_id: demoClientId,
    persona: persona.id,
  });
  const path = identityPaths.token;
  const response = await fetch(`${address}${path}`, { method: 'POST', body: form }).catch(
    (cause: unknown) => {
      throw new ServerGone(cause);
    },
  );
  const text = await response.text();
  if (!response.ok) throw new UnexpectedAnswer({ method: 'POST', path }, response.status, text);
  return { token: tokenAnswer.parse(JSON.parse(text)).access_token, audience: audienceOf(persona.kind) };
};

const audienceOf = (kind: Persona['kind']): string =>
  kind === 'department' || kind === 'guarantor' || kind === 'insurer' ? 'participant' : kind;
