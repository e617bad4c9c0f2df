import type { BrowserContext } from '@playwright/test';

export type Watched = {
  readonly follow: (context: BrowserContext) => void;
  /** Those of this kind do not count. */
  readonly expect: (text: RegExp) => void;
  /** Another host that pages may ask too. */
  readonly admit: (address: string) => void;
  readonly complaints: () => readonly string[];
  readonly strangers: readonly string[];
};

/** Errors of scripts, whatever the page's own policy had to stop, and requests to any host but `address`. */
export const watch = (address: string): Watched => {
  const complaints: string[] = [];
  const expected: RegExp[] = [];
  const strangers: string[] = [];
  const hosts = [address, 'data:', 'blob:'];
  return {
    complaints: () => complaints.filter((text) => !expected.some((one) => one.test(text))),
    expect: (text) => expected.push(text),
    admit: (another) => hosts.push(another),
    strangers,
    follow: (context) => {
      context.on('weberror', (error) => complaints.push(error.error().message));
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.text()} (${message.page()?.url() ?? ''})`);
      });
      context.on('request', (request) => {
        const url = request.url();
        if (!hosts.some((host) => url.startsWith(host))) strangers.push(url);
      });
    },
  };
};
