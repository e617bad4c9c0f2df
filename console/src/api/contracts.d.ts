declare module 'virtual:huizhen/contracts' {
  export const routeTable: Readonly<Record<string, readonly ['GET' | 'POST', string]>>;
}
