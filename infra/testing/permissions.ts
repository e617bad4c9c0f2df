import type { Resource } from './synthesise.ts';

type Statement = {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
};

const many = <T>(one: T | readonly T[]): readonly T[] => (Array.isArray(one) ? one : [one as T]);

/** CDK ends logical ids with a hash; a cross-stack name ends with the attribute and another. */
const hash = /[0-9A-F]{8}(?:(?:Stream)?Arn[0-9A-F]{8}|[0-9A-F]{8})?$/;

/** A resource in words: `CasesTable`, `CasesTable/index/list`, `*`. */
const nameOf = (resource: unknown): string => {
  if (typeof resource === 'string') return resource;
  const text = JSON.stringify(resource);
  const exported = /ExportsOutput(?:FnGetAtt|Ref)(\w+)/.exec(text)?.[1];
  const id = exported ?? /"(?:Ref|Fn::GetAtt)":\[?"(\w+)/.exec(text)?.[1] ?? text;
  return `${id.replace(hash, '')}${/"(\/[^"]+)"/.exec(text)?.[1] ?? ''}`;
};

const statementsOf = (policies: readonly Resource[], role: Resource): readonly Statement[] =>
  policies
    .filter(
      ({ stack, Properties }) =>
        stack === role.stack && JSON.stringify(Properties['Roles']).includes(`"${role.id}"`),
    )
    .flatMap(({ Properties }) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement);

/** Everything a role's policies allow, one line an action and resource, sorted; ` if`: under a condition. */
export const permissionsOf = (policies: readonly Resource[], role: Resource): readonly string[] =>
  statementsOf(policies, role)
    .flatMap(({ Action, Resource: resource, Condition }) =>
      many(Action).flatMap((action) =>
        many(resource).map((target) => `${action} ${nameOf(target)}${Condition ? ' if' : ''}`),
      ),
    )
    .sort();

type Condition = Readonly<Record<string, { readonly 'dynamodb:LeadingKeys': readonly string[] }>>;

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** As IAM reads `*`: any text, wherever it stands. */
const isLike = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.split('*').map(literally).join('.*')}$`).test(text);

/** Whether a condition on partitions lets one through; without a condition all are. */
const lets = (condition: Condition | undefined, partition: string): boolean =>
  Object.entries(condition ?? {}).every(([operator, { 'dynamodb:LeadingKeys': patterns }]) => {
    const isNamed = patterns.some((pattern) => isLike(pattern, partition));
    return operator === 'ForAllValues:StringLike' ? isNamed : !isNamed;
  });

/** Whether a role may do this to a partition of the table itself. */
export const mayAtPartition = (
  policies: readonly Resource[],
  role: Resource,
  action: string,
  partition: string,
): boolean =>
  statementsOf(policies, role).some(
    ({ Action, Resource: resource, Condition }) =>
      many(Action).includes(`dynamodb:${action}`) &&
      many(resource).some((target) => nameOf(target) === 'CasesTable') &&
      lets(Condition as Condition | undefined, partition),
  );
