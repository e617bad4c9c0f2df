/**
 * 恢复案件 on AWS: holds a table that was restored from point-in-time recovery against the live one, and writes cases
 * back (docs/runbooks/restore.md): `npm run restore:cases -- --live <table> --restored <table>`. Writes nothing without
 * `--write`. Exit 1 when a case that was to come back did not, or a restored one is not whole.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { makeDynamoTable } from '../shared/adapters/dynamodb/dynamodb-table.ts';
import { putMissing } from './restore/other-items.ts';
import { restoreCases } from './restore/restore-cases.ts';
import { resumeByCommandLine } from './restore/resume-by-cli.ts';
import { caseIdsOf, itemsIn } from './restore/scan.ts';

const usage = `npm run restore:cases -- --live <table> --restored <table> [--case <id> …] [--write [--over-newer]
  [--bring-back-erased] [--resume-function <name>]]

--case                只看这些案件，可重复；默认全部 / these cases only; all by default
--write               写回；没有它只比较 / write back; without it only compares
--over-newer          放弃恢复时刻之后的变动 / give up what changed after that moment
--bring-back-erased   连同已删除的个人信息（须重新删除）/ with personal data erased since (erase it again)
--resume-function     写回后用此函数恢复流程 / resume the cases written through this function`;

const { values } = parseArgs({
  options: {
    live: { type: 'string' },
    restored: { type: 'string' },
    case: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
    'over-newer': { type: 'boolean', default: false },
    'bring-back-erased': { type: 'boolean', default: false },
    'resume-function': { type: 'string' },
  },
});
const { live: liveName, restored: restoredName, write } = values;
if (liveName === undefined || restoredName === undefined || liveName === restoredName) {
  console.error(usage);
  process.exit(1);
}

const client = new DynamoDBClient({});
const clock = { now: () => Date.now() };
const live = makeDynamoTable({ client, tableName: liveName, clock });
const restored = makeDynamoTable({ client, tableName: restoredName, clock });
const everyCase = async () => {
  const ids = [...(await caseIdsOf(client, restoredName)), ...(await caseIdsOf(client, liveName))];
  return [...new Set(ids)].sort();
};
const functionName = values['resume-function'];
const counts = await restoreCases({
  live,
  restored,
  hash: (text) => createHash('sha256').update(text).digest('hex'),
  caseIds: values.case ?? (await everyCase()),
  write,
  overNewer: values['over-newer'],
  bringBackErased: values['bring-back-erased'],
  ...(functionName !== undefined && { resume: resumeByCommandLine(functionName) }),
  tell: ({ caseId, standing, restored: then, live: now, erasedSince }, done) => {
    if (standing === 'same' && values.case === undefined) return;
    const parts = [
      caseId,
      standing,
      `${then}/${now}`,
      ...(erasedSince ? ['erasedSince'] : []),
      ...(done ? [done] : []),
    ];
    console.log(parts.join('\t'));
  },
});
if (values.case === undefined) {
  const others = await putMissing(live, itemsIn(client, restoredName, {}), { write });
  console.error(`其他记录 / other items: ${others.missing} missing, ${others.put} written`);
}
console.error(
  `案件 / cases: ${counts.cases}, ${counts.differ} differ, ${counts.written} written, ${counts.failed} failed`,
);
process.exitCode = counts.failed > 0 ? 1 : 0;
