import { signedHeaders } from '../deployment/sign.ts';

const Version = '2010-05-08';

/** A request to the identity service, which answers in XML. */
export const ask = async (
  endpoint: string,
  parameters: Readonly<Record<string, string>>,
): Promise<string> => {
  const body = new URLSearchParams({ ...parameters, Version }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const response = await fetch(`${endpoint}/`, {
    method: 'POST',
    headers: signedHeaders(endpoint, 'iam', { method: 'POST', path: '/', headers, body }),
    body,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`iam ${parameters['Action']} → ${response.status}: ${text}`);
  return text;
};
