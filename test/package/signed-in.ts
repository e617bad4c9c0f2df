import { authorizationRequest, openBrowser, redeem } from '../../local/identity/testing/browser.ts';

/** From an invitation to an access token, as a browser would: the link, the sign-in page, the code for a token. @throws where refused */
export const signedIn = async (
  address: string,
  invitation: string,
  { loginName, password }: { readonly loginName: string; readonly password: string },
): Promise<string> => {
  const browser = openBrowser(address);
  const accepted = await browser.submit(invitation, { loginName, password, again: password });
  if (accepted.status !== 200) throw new Error(`invitation: ${accepted.status}`);
  const { path: begin, verifier } = authorizationRequest(address);
  const page = await browser.visit(begin);
  const ended = await browser.submit(page.url.pathname, { loginName, password });
  const code = ended.url.searchParams.get('code');
  if (code === null) throw new Error(`sign-in: ${ended.status} ${ended.url.pathname}`);
  return (await redeem(address, code, verifier)).body.access_token;
};
