/**
 * 初始化 on AWS (docs/runbooks/deploy.md): takes the rules that ship with this program into a table that has none, once, and
 * where people are known by the register makes its first administrator and prints their invitation:
 * `npm run init:aws -- --table <name>`. Until then every decision is refused. Run again, it changes nothing.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { leftToStream } from '../functions/lambda/aws/left-to-stream.ts';
import { CannotInit } from '../local/init/cannot-init.ts';
import { administratorAt, peopled, recordFounding, told } from '../local/init/populate.ts';
import { foundedKey } from '../local/start/right-mode.ts';
import { makeDynamoTable } from '../shared/adapters/dynamodb/dynamodb-table.ts';
import { makeSalt } from '../shared/adapters/ids/make-salt.ts';
import { makeLiveRules } from '../shared/adapters/rule-book/live-rules.ts';
import { makeRuleBook } from '../shared/adapters/rule-book/rule-book.ts';
import { shippedSeeds } from '../shared/adapters/rule-book/shipped.ts';
import type { Deps } from '../shared/application/deps.ts';
import { makeFirstInvitation } from '../shared/application/invitations/first-invitation.ts';
import { personOf } from '../shared/application/people/stored-people.ts';
import { silentLog } from '../shared/application/ports/log.ts';
import { lookAgain } from '../shared/application/rules/freshness.ts';
import { seedRules } from '../shared/application/rules/seed.ts';

const usage = `npm run init:aws -- --table <table> [--demo]
npm run init:aws -- --table <table> --administrator <name> --organisation <name> --address <origin>

--table            数据表名 / the table's name
--demo             连同演示机构、产品和区域，仅供试用 / with the fictional county of the demo, for trying things out only
--administrator    首位系统管理员姓名；打印其邀请链接（people=register）/ name of the first system administrator, whose invitation is printed (people=register)
--organisation     工作专班全称 / full name of the work group
--organisation-en  英文名称 / its name in English
--city, --province 所属市、省 / city and province above it
--at               已有机构的编号，管理员属于它；代替 --organisation / id of an organisation that is there already, in place of --organisation
--address          控制台的地址 / the console's address`;

const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    demo: { type: 'boolean', default: false },
    administrator: { type: 'string' },
    organisation: { type: 'string' },
    'organisation-en': { type: 'string' },
    city: { type: 'string' },
    province: { type: 'string' },
    at: { type: 'string' },
    address: { type: 'string' },
  },
});
const { table: tableName, administrator, organisation, at, address } = values;
const wantsPlace = (organisation === undefined) === (at === undefined);
if (tableName === undefined || (administrator !== undefined && (wantsPlace || address === undefined))) {
  console.error(usage);
  process.exit(1);
}

const clock = { now: () => Date.now() };
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const table = makeDynamoTable({ client: new DynamoDBClient({}), tableName, clock });
const rules = makeLiveRules({ table, clock, hash, rulesOf: makeRuleBook, unseeded: 'nothing' });
const deps: Deps = { table, clock, hash, rules, salt: makeSalt, workflow: leftToStream, log: silentLog };

/** The person whom the installation was founded for: made now, or there already. */
const administratorOf = async (name: string): Promise<string> => {
  const founded = await table.get(foundedKey);
  if (founded) return String(founded.data['administrator']);
  const { 'organisation-en': organisationEn, city, province } = values;
  const personId =
    at === undefined
      ? await peopled(deps, {
          organisation: organisation ?? '',
          administrator: name,
          ...(organisationEn !== undefined && { organisationEn }),
          ...(city !== undefined && { city }),
          ...(province !== undefined && { province }),
        })
      : await administratorAt(deps, at, name);
  await recordFounding(deps, personId);
  return personId;
};

const invite = async (name: string): Promise<void> => {
  await lookAgain(deps);
  const personId = await administratorOf(name);
  if ((await personOf(deps, personId))?.state !== 'invited')
    throw new CannotInit({
      zh: '管理员已经接受过邀请，没有任何改动。其他人员由管理员在“机构与人员”页邀请。',
      en: 'The administrator has taken the invitation up; nothing was changed. Others are invited on the page “Organisations and people”.',
    });
  const { path, expiresAt } = told(await makeFirstInvitation(deps, personId, { subjects: true }));
  console.log(`${address}${path}`);
  const until = new Date(expiresAt).toISOString();
  console.log(
    `管理员以本人账户登录后打开上面的链接，只能用一次，有效至 ${until}。遗失时再次运行，原链接作废。/ The administrator opens the link above signed in with their own account; it is good once, until ${until}. If it is lost, run this again: the link before ends.`,
  );
};

try {
  const { taken, wasSetUp } = await seedRules(deps, shippedSeeds, { demo: values.demo });
  console.log(
    wasSetUp
      ? '规则库早已就绪，没有任何改动。/ The table has its rules already; nothing was changed.'
      : `已装入 ${taken} 条规则。/ ${taken} rules were taken in.`,
  );
  if (administrator !== undefined) await invite(administrator);
} catch (error) {
  if (!(error instanceof CannotInit)) throw error;
  console.error(`${error.sentence.zh}\n${error.sentence.en}`);
  process.exitCode = 1;
}
