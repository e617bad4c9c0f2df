/** Where the embedded provider answers. All below `/idp/` and `/.well-known/` is its. */
export const identityPaths = {
  discovery: '/.well-known/openid-configuration',
  jwks: '/idp/jwks',
  authorize: '/idp/authorize',
  token: '/idp/token',
  revoke: '/idp/revoke',
  endSession: '/idp/end-session',
  interaction: '/idp/interaction',
  invitation: '/idp/invitation',
  registration: '/idp/registration',
  personas: '/idp/personas',
} as const;

export const personaGrant = 'urn:huizhen:persona';
/** The client the persona grant is for; it exists in demo mode only. */
export const demoClientId = 'huizhen-demo';
/** The console served by this very server; public, so it proves itself by PKCE. */
export const consoleClientId = 'huizhen-console';
