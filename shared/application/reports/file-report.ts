import { canonicalJson } from '../../domain/canonical-json.ts';
import { actedBy } from '../../domain/case/actor.ts';
import { type ChainEnd, emptyChain } from '../../domain/hash-chain.ts';
import { differences } from '../../domain/report/content.ts';
import { type Filing, filed } from '../../domain/report/filing.ts';
import { isOver, type Month } from '../../domain/report/month.ts';
import { civilDateOf } from '../../domain/time/index.ts';
import type { Deps } from '../deps.ts';
import { filingKey, idempotencyKey, latestFilingKey, reportChainKey } from '../keys.ts';
import { signingName } from '../people/stored-people.ts';
import type { Item, JsonObject, Write } from '../ports/table.ts';
import { done, type Result, refused } from '../refusals.ts';
import { basisWrites, mostCases } from './basis.ts';
import { type LiveReport, reportToFile } from './content.ts';
import { reportRefusal } from './may-report.ts';
import type { ReportUses, ReportView } from './port.ts';
import { monthRecord } from './stored.ts';
import { reportView } from './view-report.ts';

type Asked = Parameters<ReportUses['fileReport']>[0];

/** Two leads who sign at once lose at most once to each other. */
const maxTries = 5;
const rememberSeconds = 7 * 24 * 3600;

/** 签发报送: 1 the month is over and nothing was filed that the caller has not seen; 2 counted now; 3 frozen as one. */
export const fileReport = async (deps: Deps, asked: Asked): Promise<Result<ReportView>> => {
  const { actor, month: text } = asked;
  const { orgId } = actor;
  const month = reportRefusal(deps, { actor, orgId, month: text }, 'reports.file');
  if (!month.ok) return month;
  if (!isOver(month.value, civilDateOf(deps.clock.now()))) return refused('report_month_running');
  for (let tries = 0; tries < maxTries; tries += 1) {
    const result = await tryToFile(deps, asked, month.value);
    if (!result.ok) return result;
    if (result.value) return done(await reportView(deps, actor, orgId, month.value));
  }
  return refused('busy');
};

/** True: filed, or filed before by the same request; false: somebody else was faster. */
const tryToFile = async (deps: Deps, asked: Asked, month: Month): Promise<Result<boolean>> => {
  const { actor, reason, after } = asked;
  const { orgId } = actor;
  const used = usedKey(deps, asked);
  const [head, usedItem] = await deps.table.getMany([reportChainKey(orgId), used.key]);
  if (usedItem)
    return usedItem.data['fingerprint'] === used.fingerprint ? done(true) : refused('idempotency_mismatch');
  const { latest } = await monthRecord(deps, orgId, month);
  if ((latest?.seq ?? 0) !== after) return refused('report_changed');
  const live = await reportToFile(deps, orgId, month);
  const unfit = unfitRefusal(live, latest, reason);
  if (unfit) return unfit;
  const filing = filed(
    {
      ...live.content,
      at: deps.clock.now(),
      by: actedBy(actor),
      signer: await signingName(deps, actor.personId),
      ...(latest && { corrects: { seq: latest.seq, reason: reason ?? '' } }),
    },
    endOf(head),
    deps.hash,
  );
  const writes = filingWrites(filing, head, live);
  const remembered: Write = {
    kind: 'put',
    item: {
      ...used.key,
      version: 1,
      expiresAt: Math.floor(deps.clock.now() / 1000) + rememberSeconds,
      data: { fingerprint: used.fingerprint },
    },
    expect: { kind: 'notExists' },
  };
  const result = await deps.table.transact(
    asked.idempotencyKey === undefined ? writes : [...writes, remembered],
  );
  return done(result.ok);
};

const unfitRefusal = ({ content, basis }: LiveReport, latest: Filing | undefined, reason?: string) => {
  if (content.parts?.length === 0) return refused('report_nothing_below');
  if (basis && basis.cases.length > mostCases) return refused('report_too_large');
  if (!latest) return undefined;
  const isSame =
    differences(latest, content).length === 0 &&
    canonicalJson(latest.form) === canonicalJson(content.form) &&
    // A filing from before visits were kept with it is not corrected by keeping them.
    (latest.visits === undefined || canonicalJson(latest.visits) === canonicalJson(content.visits ?? {}));
  if (isSame) return refused('report_same');
  return reason === undefined ? refused('report_needs_reason', { field: 'reason' }) : undefined;
};

const filingWrites = (filing: Filing, head: Item | undefined, { basis }: LiveReport): readonly Write[] => {
  const { orgId, seq, hash, month } = filing;
  const data = { filing: filing as unknown as JsonObject };
  return [
    {
      kind: 'put',
      item: { ...reportChainKey(orgId), version: seq, data: { hash } },
      expect: head ? { kind: 'version', version: head.version } : { kind: 'notExists' },
    },
    { kind: 'put', item: { ...filingKey(orgId, seq), version: 1, data }, expect: { kind: 'notExists' } },
    { kind: 'put', item: { ...latestFilingKey(orgId, month), version: seq, data } },
    ...(basis ? basisWrites(orgId, seq, basis) : []),
  ];
};

export const endOf = (head: Item | undefined): ChainEnd =>
  head ? { seq: head.version, hash: String(head.data['hash']) } : emptyChain;

const usedKey = ({ hash }: Deps, { actor, month, reason, after, idempotencyKey: key = '' }: Asked) => ({
  key: idempotencyKey(hash(canonicalJson([actor.orgId, actor.personId, key]))),
  fingerprint: hash(canonicalJson({ fileReport: { month, reason, after } })),
});
