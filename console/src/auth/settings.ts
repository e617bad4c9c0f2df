/** Where people sign in, as the server says; the same build serves any installation. */
export type SignInSettings = { readonly issuer: string; readonly clientId: string };

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

export const loadSettings = async (): Promise<SignInSettings> => {
  const response = await fetch('/console-config.json', { cache: 'no-store' });
  if (!response.ok) throw new Error('The console has no settings');
  return (await response.json()) as SignInSettings;
};

/** Under `localhost` the local issuer would be a foreign address: the page moves to where the issuer answers. */
export const properAddress = ({ issuer }: SignInSettings, here: Location): string | undefined => {
  const { origin, hostname } = new URL(issuer);
  const moved = loopback.has(hostname) && loopback.has(here.hostname) && hostname !== here.hostname;
  return moved ? `${origin}${here.pathname}${here.search}${here.hash}` : undefined;
};
