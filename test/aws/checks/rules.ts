import { personas } from '../../../local/identity/personas.ts';
import type { TestIssuer } from '../front/issuer.ts';
import { blocksOf } from '../runbook/blocks.ts';
import type { Shell } from '../runbook/shell.ts';
import { demand } from '../steps.ts';

/** 初始化, by the command of docs/runbooks/deploy.md, with the demo's county; a second time it changes nothing. */
export const setUp = async (shell: Shell): Promise<string> => {
  const block = blocksOf('deploy').find(
    (one) => one.includes('init:aws') && !one.includes('--administrator'),
  );
  demand(block !== undefined, 'the runbook has no command that sets up');
  const run = async () => {
    const { said, complained, wrong } = await shell(`${block?.trim()} --demo`);
    demand(!wrong, `${said}${complained}`);
    return said.trim();
  };
  const first = await run();
  demand(/rules were taken in/.test(first), first);
  const second = await run();
  demand(/nothing was changed/.test(second), second);
  return first;
};

const administrators = personas.filter(({ roles }) => roles.includes('rulesAdministrator'));

/**
 * A rule is changed by two people over HTTP: its maker may not approve it, and once another has, it is what holds
 *
 * @param today by the clock that functions go by
 */
export const checkRules = async (
  apiAddress: string,
  issuer: TestIssuer,
  { origin, today }: { readonly origin: string; readonly today: string },
): Promise<string> => {
  const [maker = '', checker = ''] = administrators.map(({ id }) => id);
  const rule = '/administration/rules/product/bank-a-points';
  const renamed = '创新积分信用贷（新）';
  const as = async (who: string, path: string, body?: object) => {
    const token = (await issuer.tokenFor(who, origin)) ?? '';
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const sent = body && { method: 'POST', body: JSON.stringify(body) };
    const key = { 'idempotency-key': `${who}-${path}` };
    const response = await fetch(`${apiAddress}${path}`, {
      ...sent,
      headers: { ...headers, ...(body && key) },
    });
    return { status: response.status, answer: (await response.json()) as Answer };
  };
  const draft = await as(maker, `${rule}/drafts`, {});
  demand(draft.status === 200, `a draft: ${draft.status}`);
  const version = `${rule}/versions/${draft.answer.version}`;
  const { answer: view } = await as(maker, version);
  const content = {
    ...view.content,
    product: { ...view.content?.product, name: { zh: renamed, en: 'New' } },
  };
  const day = { validFrom: today };
  const steps = [
    ['saved', 200, await as(maker, `${version}/content`, { content })],
    ['submitted', 200, await as(maker, `${version}/submission`, day)],
    ['approved by its maker', 403, await as(maker, `${version}/approval`, day)],
    ['approved by another', 200, await as(checker, `${version}/approval`, day)],
  ] as const;
  for (const [what, expected, { status, answer }] of steps)
    demand(status === expected, `${what}: ${status} ${JSON.stringify(answer)}`);
  const { answer: history } = await as(maker, rule);
  const standings = history.versions?.map(({ standing }) => standing).join(', ');
  demand(standings === 'inForce, superseded', `its versions are ${standings}`);
  return 'a product was renamed by one person and approved by another';
};

type Answer = {
  readonly version?: string;
  readonly content?: { readonly product?: object };
  readonly versions?: readonly { readonly standing?: string }[];
};
