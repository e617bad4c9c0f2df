const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request was meant for this service: for its own public address, or for this machine. A page on another
 * site can make a browser call it under a name of its own (DNS rebinding); that name stands in the Host header.
 *
 * @param host as the browser sent it, `name` or `name:port`
 * @param address public origin, such as `https://huizhen.example.gov.cn`
 */
export const isOwnHost = (host: string | undefined, address?: string): boolean => {
  if (host === undefined) return false;
  const asked = host.toLowerCase();
  if (loopbackNames.has(asked.replace(/:\d{1,5}$/, ''))) return true;
  if (address === undefined) return false;
  const { host: own, protocol } = new URL(address);
  // A browser leaves out the port of the scheme; a proxy may spell it.
  return asked === own || asked === `${own}:${protocol === 'https:' ? 443 : 80}`;
};
