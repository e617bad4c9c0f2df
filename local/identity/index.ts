export { type Identity, openIdentity } from './identity.ts';
export { openOtherIssuer } from './other-issuer.ts';
