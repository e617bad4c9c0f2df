/**
 * What a page of the console may load: its own files, styles under this page's nonce, and what it talks to beside the
 * API: the issuer's endpoints and the bucket of the documents.
 */
export const pagePolicy = (nonce: string, others: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${["'self'", ...others].join(' ')}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
