export { pagePolicy } from './browser/page.ts';
export { makeSignIn, type SignIn, type SignInAnswer } from './browser/sign-in.ts';
export { createIssuer, type Issuer, tokenLifetimeSeconds, type Verified } from './issuer.ts';
export { type Persona, personas } from './personas.ts';
