/**
 * 初始化 on AWS: takes the rules that ship with this program into a table that has none, once (docs/runbooks/deploy.md):
 * `npm run init:aws -- --table <name>`. Until then every decision is refused. Run again, it changes nothing.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeDynamoTable } from '../shared/adapters/dynamodb/dynamodb-table.ts';
import { makeLiveRules } from '../shared/adapters/rule-book/live-rules.ts';
import { makeRuleBook } from '../shared/adapters/rule-book/rule-book.ts';
import { shippedSeeds } from '../shared/adapters/rule-book/shipped.ts';
import { seedRules } from '../shared/application/rules/seed.ts';

const usage = `npm run init:aws -- --table <table> [--demo]

--table   数据表名 / the table's name
--demo    连同演示机构、产品和区域，仅供试用 / with the fictional county of the demo, for trying things out only`;

const { values } = parseArgs({
  options: { table: { type: 'string' }, demo: { type: 'boolean', default: false } },
});
if (values.table === undefined) {
  console.error(usage);
  process.exit(1);
}

const clock = { now: () => Date.now() };
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const table = makeDynamoTable({ client: new DynamoDBClient({}), tableName: values.table, clock });
const rules = makeLiveRules({ table, clock, hash, rulesOf: makeRuleBook, unseeded: 'nothing' });
const { taken, wasSetUp } = await seedRules({ table, clock, hash, rules }, shippedSeeds, {
  demo: values.demo,
});
console.log(
  wasSetUp
    ? '规则库早已就绪，没有任何改动。/ The table has its rules already; nothing was changed.'
    : `已装入 ${taken} 条规则。/ ${taken} rules were taken in.`,
);
