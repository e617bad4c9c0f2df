import { algorithm } from './key-pair.ts';

export const personaGrant = 'urn:huizhen:persona';
export const codeGrant = 'authorization_code';
export const identityPaths = {
  discovery: '/.well-known/openid-configuration',
  jwks: '/idp/jwks',
  authorize: '/idp/authorize',
  token: '/idp/token',
  endSession: '/idp/end-session',
  personas: '/idp/personas',
} as const;

/** OpenID Connect discovery as far as this provider goes. */
export const discoveryOf = (origin: string) => ({
  issuer: origin,
  jwks_uri: `${origin}${identityPaths.jwks}`,
  authorization_endpoint: `${origin}${identityPaths.authorize}`,
  token_endpoint: `${origin}${identityPaths.token}`,
  end_session_endpoint: `${origin}${identityPaths.endSession}`,
  grant_types_supported: [codeGrant, personaGrant],
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  scopes_supported: ['openid', 'profile'],
  ui_locales_supported: ['zh-CN', 'en'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: [algorithm],
  token_endpoint_auth_methods_supported: ['none'],
});
