/**
 * 台账校验与重建 on AWS (docs/runbooks/restore.md): holds each work group's register against its cases, and with `--write` makes
 * anew what differs: `npm run rebuild:register -- --table <table>`. On one machine `huizhen verify-register` does it. Exit 1
 * where something differs and stays so.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeDynamoTable } from '../shared/adapters/dynamodb/dynamodb-table.ts';
import { makeLiveRules } from '../shared/adapters/rule-book/live-rules.ts';
import { makeRuleBook } from '../shared/adapters/rule-book/rule-book.ts';
import { lookAgain } from '../shared/application/rules/freshness.ts';
import { rebuildRegisters } from './register/rebuild-registers.ts';

const usage = `npm run rebuild:register -- --table <table> [--org <id> …] [--write [--again]]

--table   数据表名 / the table's name
--org     只看这些专班，可重复；默认全部 / these work groups only; all by default
--write   重建；没有它只比较 / make anew; without it only compares
--again   上次中断前已完成的专班也重做 / also what a run before it was cut short has finished`;

const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    org: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
    again: { type: 'boolean', default: false },
  },
});
const { table: tableName, org, write, again } = values;
if (tableName === undefined || (again && !write)) {
  console.error(usage);
  process.exit(1);
}

const clock = { now: () => Date.now() };
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const table = makeDynamoTable({ client: new DynamoDBClient({}), tableName, clock });
const rules = makeLiveRules({ table, clock, hash, rulesOf: makeRuleBook, unseeded: 'nothing' });
await lookAgain({ table, rules });
const partyKinds: ReadonlySet<string> = new Set(['bank', 'department', 'guarantor', 'insurer']);
const known = new Set(
  rules
    .shelf()
    .organisations.values()
    .filter(({ kind }) => kind === 'workGroup')
    .map(({ id }) => id),
);
const parties = [...rules.shelf().organisations.values()]
  .filter(({ kind }) => partyKinds.has(kind))
  .map(({ id }) => id);
const unknown = (org ?? []).filter((id) => !known.has(id));
if (known.size === 0 || unknown.length > 0) {
  console.error(
    known.size === 0
      ? `表 ${tableName} 中没有专班；请先初始化（init:aws）。/ There is no work group in ${tableName}: set it up first (init:aws).`
      : `没有这些专班：${unknown.join('、')}。/ There is no work group ${unknown.join(', ')}.`,
  );
  process.exit(1);
}

const { groups, finishedBefore, cases, differ } = await rebuildRegisters({
  ...{ table, clock, write, again },
  workGroups: org ?? [...known],
  parties: org ? [] : parties,
  tell: (orgId, { wrong, surplus }) => {
    for (const id of wrong) console.log(`${orgId}\t${id}\twrong`);
    for (const id of surplus) console.log(`${orgId}\t${id}\tsurplus`);
  },
});
if (finishedBefore > 0)
  console.error(
    `接着上次：${finishedBefore} 个专班已完成。/ Goes on after a run that was cut short: ${finishedBefore} work groups were finished.`,
  );
const outcome = write ? '已重建 / made anew' : '不一致 / differ';
console.error(`专班 / work groups: ${groups}; 案件 / cases: ${cases}; 台账行 / lines: ${differ} ${outcome}`);
process.exitCode = differ > 0 && !write ? 1 : 0;
