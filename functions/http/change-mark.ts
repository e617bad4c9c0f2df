/** Header that tells one answer to a question from the next, so that a page can ask whether it still is the one. */
export const markHeader = 'change-mark';

const markLength = 22;

/** The beginning of the content's SHA-256 in base64url. */
export const markOf = async (content: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  return Buffer.from(hash).toString('base64url').slice(0, markLength);
};
