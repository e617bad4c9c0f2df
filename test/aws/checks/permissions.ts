import { makeDemoApi } from '../../../local/demo/api.ts';
import { UnexpectedAnswer } from '../../../local/demo/http.ts';
import { scenarios } from '../../../local/demo/scenarios/index.ts';
import { signedHeaders } from '../deployment/sign.ts';
import { demand } from '../steps.ts';

const version = '2010-05-08';

/** Roles whose policies count: without its policy the work group's function must fail on the table. */
const role = 'HuizhenApi-Apiregulator';

/** That everything before this went through proves the grants only if the emulator refuses what is not granted. */
export const checkPermissions = async (endpoint: string, origin: string): Promise<string> => {
  const orgId = scenarios[0]?.orgId ?? '';
  const code = scenarios[0]?.identityCode ?? '';
  const api = makeDemoApi(origin);
  demand((await api.findCase(orgId, code)) !== undefined, 'the list cannot be read to begin with');
  const roles = namesIn(await iam(endpoint, { Action: 'ListRoles', MaxItems: '200' }), 'RoleName');
  const RoleName = roles.find((name) => name.startsWith(role)) ?? '';
  const policies = namesIn(await iam(endpoint, { Action: 'ListRolePolicies', RoleName }), 'member');
  demand(policies.length > 0, `${RoleName} has no policy`);
  for (const PolicyName of policies)
    await iam(endpoint, { Action: 'DeleteRolePolicy', RoleName, PolicyName });
  const status = await api.findCase(orgId, code).then(
    () => 200,
    (failure: unknown) => (failure instanceof UnexpectedAnswer ? failure.status : 0),
  );
  demand(status === 500, `without its policy the function still answers ${status}`);
  return 'a function whose policy is taken away can read nothing';
};

const iam = async (endpoint: string, parameters: Readonly<Record<string, string>>): Promise<string> => {
  const body = new URLSearchParams({ ...parameters, Version: version }).toString();
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

const namesIn = (xml: string, element: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${element}>([^<]+)</${element}>`, 'g'))].map(([, name]) => name ?? '');
