const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request was meant for this machine's own address. A page on another site can make a browser call a
 * loopback port under a name of its own (DNS rebinding); that name stands in the Host header.
 */
export const isLoopbackHost = (host: string | undefined): boolean =>
  host !== undefined && loopbackNames.has(host.replace(/:\d{1,5}$/, '').toLowerCase());
