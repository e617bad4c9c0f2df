import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DemoApi } from '../../../local/demo/api.ts';
import { scenarios } from '../../../local/demo/scenarios/index.ts';
import { casePk, eventKey, registerPk, stateKey } from '../../../shared/application/keys.ts';
import type { Deployed } from '../deployment/deployed.ts';
import { settled } from '../deployment/settle.ts';
import { openCase } from '../open-case.ts';
import { blocksOf } from '../runbook/blocks.ts';
import type { Shell } from '../runbook/shell.ts';
import { demand } from '../steps.ts';

type Scene = { readonly shell: Shell; readonly api: DemoApi; readonly deployed: Deployed };

/**
 * 恢复数据, by the commands of docs/runbooks/restore.md as they stand there. Given a copy of the table as it was, when
 * one case is damaged, one is deleted and one has gone on, the first two come back with their executions and go on; the
 * third is left as it is.
 */
export const checkRestore = async ({ shell, api, deployed }: Scene): Promise<string> => {
  const { table, tableName } = deployed;
  const orgId = scenarios[0]?.orgId ?? '';
  const [damaged, deleted, newer] = [await openCase(api), await openCase(api), await openCase(api)];
  await settled(table, tableName);
  // The first block holds the values that an operator chooses.
  const [values = '', copy = '', compare = '', one = '', all = '', lines = '', anew = '', away = ''] =
    blocksOf('restore');
  demand(/^AT=/m.test(values) && /^CASE=/m.test(values) && away !== '', 'the runbook has other blocks now');
  const run = async (block: string): Promise<string> => {
    const before = { AT: new Date(Date.now() - 1000).toISOString(), CASE: damaged.caseId };
    // Each block goes on in the shell of the first, where the table's name was set.
    const [name = ''] = copy.split('\n').filter((line) => line.startsWith('T='));
    const { said, complained, wrong } = await shell(block === copy ? block : `${name}\n${block}`, before);
    demand(!wrong, `${block}\n${said}${complained}`);
    return `${said}${complained}`;
  };
  await run(copy);
  await newer.screen();
  await settled(table, tableName);
  await table.send(new DeleteCommand({ TableName: tableName, Key: eventKey(damaged.caseId, 2) }));
  await deleteCase(deployed, deleted.caseId);

  const compared = await run(compare);
  for (const [{ caseId }, standing] of [
    [damaged, 'liveBroken'],
    [deleted, 'missing'],
    [newer, 'liveNewer'],
  ] as const)
    demand(compared.includes(`${caseId}\t${standing}\t`), `${caseId} is not ${standing}:\n${compared}`);

  const cameBack = await run(one);
  demand(cameBack.includes(`${damaged.caseId}\tliveBroken\t`) && /\tresumed$/m.test(cameBack), cameBack);
  const rest = await run(all);
  demand(new RegExp(`${deleted.caseId}\tmissing\t.*\tresumed$`, 'm').test(rest), rest);
  demand(new RegExp(`${newer.caseId}\tliveNewer\t.*\tkeptNewer$`, 'm').test(rest), rest);
  await settled(table, tableName);
  await loseLine(deployed, damaged.caseId);
  const differing = await run(lines);
  demand(
    differing.includes(`\t${damaged.caseId}\twrong`),
    `the line that was lost is not named:\n${differing}`,
  );
  await run(anew);
  const mended = await run(lines);
  demand(!/\t(wrong|surplus)$/m.test(mended), `lines differ after they were made anew:\n${mended}`);

  for (const { caseId, screen } of [damaged, deleted]) {
    demand(await api.isWhole(orgId, caseId), `${caseId} is not whole`);
    await screen();
    await settled(table, tableName);
    const { view } = await api.readCase(orgId, caseId);
    demand(view.phase.stage === 'recommendation', `${caseId} stands in ${view.phase.stage}`);
  }
  const { view } = await api.readCase(orgId, newer.caseId);
  demand(view.phase.stage === 'recommendation', `${newer.caseId} was set back to ${view.phase.stage}`);
  await run(away);
  return 'a damaged and a deleted case came back and go on, one that had gone on was left, a lost line was made anew';
};

/** As a line that was written before there was a register, or restored to another moment than its case. */
const loseLine = async ({ table, tableName: TableName }: Deployed, caseId: string): Promise<void> => {
  const Key = { pk: registerPk(scenarios[0]?.orgId ?? '', 'open'), sk: caseId };
  const { Attributes } = await table.send(new DeleteCommand({ TableName, Key, ReturnValues: 'ALL_OLD' }));
  demand(Attributes !== undefined, `${caseId} has no line to lose`);
};

const deleteCase = async ({ table, tableName: TableName }: Deployed, caseId: string): Promise<void> => {
  const { Items = [] } = await table.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': casePk(caseId) },
    }),
  );
  demand(
    Items.some(({ sk }) => sk === stateKey(caseId).sk),
    `${caseId} has no state to lose`,
  );
  for (const { pk, sk } of Items) await table.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
};
