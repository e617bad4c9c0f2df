declare module 'virtual:huizhen/contracts' {
  export const routeTable: Readonly<Record<string, readonly ['GET' | 'POST', string]>>;
  /** Claims that say what kind of body somebody belongs to, and which. */
  export const kindClaim: string;
  export const organisationClaim: string;
}
