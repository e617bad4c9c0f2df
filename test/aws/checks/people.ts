import { setTimeout as pause } from 'node:timers/promises';
import { personas } from '../../../local/identity/personas.ts';
import type { TestIssuer } from '../front/issuer.ts';
import { blocksOf } from '../runbook/blocks.ts';
import type { Shell } from '../runbook/shell.ts';
import { demand } from '../steps.ts';

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };
type Scene = {
  readonly apiAddress: string;
  readonly origin: string;
  readonly issuer: TestIssuer;
  readonly shell: Shell;
};

/** Rights that were taken away may act for half a minute; the emulator's own slowness beside it. */
const patienceMs = 45_000;
const pollMs = 1000;

/**
 * 人员登记: whom a deployment with people=register knows. 1 nobody, and whoever asks is told how to be invited; 2 the first
 * administrator, by the operator's command and its link; 3 everybody of the demo, registered and invited over HTTP, each bound to
 * their own account at the issuer, some by requests that were sent twice; 4 a link that was used binds nobody else; 5 a role and a place that are taken away end.
 */
export const checkPeople = async (scene: Scene): Promise<string> => {
  const { issuer, origin } = scene;
  const ask = askerOf(scene);
  const tokenOf = async (subject: string) => issuer.tokenOf(subject, origin);

  const passerBy = await ask(await tokenOf('passer-by'), '/me');
  demand(
    passerBy.status === 403 && passerBy.body['code'] === 'person_not_admitted',
    `whoever is nobody here is answered ${passerBy.status} ${String(passerBy.body['code'])}`,
  );

  const administrator = await tokenOf('first-administrator');
  const first = await firstInvitation(scene);
  await accept(ask, administrator, first);
  const again = await ask(await tokenOf('passer-by'), '/newcomer/invitation/acceptance', {
    invitation: first,
  });
  demand(again.body['code'] === 'invitation_used', `a link is good twice: ${JSON.stringify(again.body)}`);

  const staff = personas.filter(({ kind }) => kind !== 'enterprise');
  for (const { id, name, orgId, roles } of staff)
    await accept(ask, await tokenOf(id), await invited(ask, administrator, { name: name.zh, orgId, roles }));
  const owners = personas.filter(({ kind }) => kind === 'enterprise');
  const clerk = await tokenOf('east-clerk');
  for (const { id, name, orgId } of owners)
    await accept(ask, await tokenOf(id), await ofFirm(askedTwice(ask), clerk, name.zh, orgId));

  const leaver = await tokenOf('leaver');
  const colleague = { name: '虚构离', orgId: 'wg-demo-east', roles: ['clerk', 'lead'] };
  await accept(ask, leaver, await invited(askedTwice(ask), administrator, colleague));
  const { personId } = (await ask(leaver, '/me')).body;
  const person = `/administration/people/${String(personId)}`;
  good(await ask(administrator, `${person}/roles`, { roles: ['statistician'] }));
  await until(async () => String((await ask(leaver, '/me')).body['roles']) === 'statistician', 'a role');
  good(await ask(administrator, `${person}/leaving`, {}));
  await until(async () => (await ask(leaver, '/me')).status === 403, 'a place');
  return `${staff.length + owners.length} people were bound to their accounts; a used link bound nobody; a role and a place ended`;
};

type Ask = (token: string, path: string, body?: object, key?: string) => Promise<Answer>;
const askerOf =
  ({ apiAddress }: Scene): Ask =>
  async (token, path, body, key = crypto.randomUUID()) => {
    const response = await fetch(`${apiAddress}${path}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json', 'idempotency-key': key }),
      },
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

/** As if every first answer were lost. */
const askedTwice =
  (ask: Ask): Ask =>
  async (token, path, body) => {
    const key = crypto.randomUUID();
    const first = await ask(token, path, body, key);
    const again = await ask(token, path, body, key);
    demand(
      JSON.stringify(again) === JSON.stringify(first),
      `${path} sent again is answered ${JSON.stringify(again)} after ${JSON.stringify(first)}`,
    );
    return first;
  };

const good = ({ status, body }: Answer): Answer['body'] => {
  demand(status < 300, `${status} ${JSON.stringify(body)}`);
  return body;
};
const secretIn = (link: unknown): string => String(link).split('#')[1] ?? '';

/** By the command of docs/runbooks/deploy.md, at the top of the demo's tree. */
const firstInvitation = async ({ shell, origin }: Scene): Promise<string> => {
  const block = blocksOf('deploy').find((one) => one.includes('--administrator')) ?? '';
  const atDemo = block
    .replace(/--organisation "[^"]*"/, '--at prov-demo')
    .replace(/--address \S+/, `--address ${origin}`);
  const { said, complained, wrong } = await shell(atDemo);
  demand(!wrong, `${said}${complained}`);
  const link = said.split('\n').find((line) => line.startsWith(origin));
  demand(link !== undefined, `no link: ${said}${complained}`);
  return secretIn(link);
};

const accept = async (ask: Ask, token: string, invitation: string): Promise<void> => {
  good(await ask(token, '/newcomer/invitation', { invitation }));
  good(await ask(token, '/newcomer/invitation/acceptance', { invitation }));
};

const invited = async (
  ask: Ask,
  by: string,
  { orgId, ...person }: { readonly name: string; readonly orgId: string; readonly roles: readonly string[] },
): Promise<string> => {
  const { id } = good(await ask(by, `/administration/organisations/${orgId}/people`, person));
  return secretIn(good(await ask(by, `/administration/people/${String(id)}/invitation`, {}))['path']);
};

const ofFirm = async (ask: Ask, by: string, name: string, code: string): Promise<string> => {
  const firm = { identity: { kind: 'uscc', code }, firmName: name, personName: name };
  return secretIn(good(await ask(by, '/regulator/firm-invitations', firm))['path']);
};

const until = async (holds: () => Promise<boolean>, what: string): Promise<void> => {
  const deadline = performance.now() + patienceMs;
  while (!(await holds())) {
    demand(performance.now() < deadline, `${what} that was taken away acts after ${patienceMs / 1000} s`);
    await pause(pollMs);
  }
};
