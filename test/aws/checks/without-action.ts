import { ask } from './iam.ts';

type Statement = { readonly Action: string | readonly string[] };
type Policy = { readonly Statement: Statement | readonly Statement[] };

/** Does something while a function's role lacks one action, and gives it back afterwards. */
export const withoutAction = async <T>(
  endpoint: string,
  roleStartsWith: string,
  action: string,
  during: () => Promise<T>,
): Promise<T> => {
  const roles = namesIn(await ask(endpoint, { Action: 'ListRoles', MaxItems: '200' }), 'RoleName');
  const RoleName = roles.find((name) => name.startsWith(roleStartsWith));
  if (RoleName === undefined) throw new Error(`No role begins with ${roleStartsWith}`);
  const names = namesIn(await ask(endpoint, { Action: 'ListRolePolicies', RoleName }), 'member');
  const policies = await Promise.all(
    names.map(async (PolicyName) => {
      const [document = ''] = namesIn(
        await ask(endpoint, { Action: 'GetRolePolicy', RoleName, PolicyName }),
        'PolicyDocument',
      );
      return { PolicyName, document: decodeURIComponent(unescaped(document)) };
    }),
  );
  const put = (PolicyName: string, PolicyDocument: string) =>
    ask(endpoint, { Action: 'PutRolePolicy', RoleName, PolicyName, PolicyDocument });
  if (!policies.some(({ document }) => document.includes(`"${action}"`)))
    throw new Error(`${RoleName} has no ${action} to take away`);
  for (const { PolicyName, document } of policies) await put(PolicyName, without(document, action));
  try {
    return await during();
  } finally {
    for (const { PolicyName, document } of policies) await put(PolicyName, document);
  }
};

const without = (document: string, action: string): string => {
  const policy = JSON.parse(document) as Policy;
  const statements = [policy.Statement].flat().flatMap((statement) => {
    const Action = [statement.Action].flat().filter((granted) => granted !== action);
    return Action.length === 0 ? [] : [{ ...statement, Action }];
  });
  return JSON.stringify({ ...policy, Statement: statements });
};

const namesIn = (xml: string, element: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${element}>([^<]+)</${element}>`, 'g'))].map(([, name]) => name ?? '');

const unescaped = (xml: string): string =>
  xml.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
