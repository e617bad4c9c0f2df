export { pagePolicy } from './browser/page.ts';
export { makeSignIn, type SignIn, type SignInAnswer } from './browser/sign-in.ts';
export { createIssuer, tokenLifetimeSeconds } from './issuer.ts';
export { personas } from './personas.ts';
