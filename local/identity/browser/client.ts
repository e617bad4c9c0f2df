/** The one client of the local provider: the console served by this very server; public, so it proves itself by PKCE. */
export const consoleClientId = 'huizhen-console';

/** Where the console may be sent back to: a path of this server's own address, nothing else. */
export const isOwnAddress = (address: string, origin: string): boolean => {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.origin === origin && url.username === '' && url.password === '' && !address.includes('#');
};
