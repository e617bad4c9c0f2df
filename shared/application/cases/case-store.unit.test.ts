import { describe, expect, it } from 'vitest';
import { bankA, enterprise, regulator } from '../../../test/support/actors.ts';
import * as say from '../../../test/support/commands.ts';
import { asking, toDiagnosis } from '../../../test/support/paths.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import { isShortened, mostWholeBytes } from '../../domain/case/shortened.ts';
import { verifyCase } from '../audit/verify.ts';
import { stateKey } from '../keys.ts';
import type { Table } from '../ports/table.ts';
import { listedFileOf } from './case-store.ts';

const text = '补充近三年审计报告及主要合同'.repeat(140);

/** The application, with each call of its table noted by name. */
const counted = () => {
  const calls: string[] = [];
  const note = <T>(name: string, argument: T): T => {
    calls.push(name);
    return argument;
  };
  const noted = (table: Table): Table => ({
    get: (key) => table.get(note('get', key)),
    getMany: (keys) => table.getMany(note('getMany', keys)),
    query: (asked) => table.query(note('query', asked)),
    transact: (writes) => table.transact(note('transact', writes)),
  });
  const test = makeTestApp({ around: noted });
  const callsOf = async (work: () => Promise<unknown>) => {
    calls.length = 0;
    expect(await work()).toMatchObject({ ok: true });
    return [...calls];
  };
  return { test, callsOf };
};

const urge = say.urge();
const view = (test: ReturnType<typeof makeTestApp>) => test.app.viewCase(regulator, say.caseId);

describe('a case of usual size', () => {
  it('is read with one call and changed with two, as it was before there were large ones', async () => {
    const { test, callsOf } = counted();
    await test.play(asking('bank-a'));
    expect(await callsOf(() => view(test))).toEqual(['get']);
    expect(await callsOf(() => test.execute(regulator, urge))).toEqual(['getMany', 'transact']);
    const state = await test.table.get(stateKey(say.caseId));
    expect(state && isShortened(listedFileOf(state))).toBe(false);
  });
});

describe('a large case', () => {
  const large = async () => {
    const counting = counted();
    const { test } = counting;
    await test.play(asking('bank-a'));
    for (let nth = 0; nth < 8; nth += 1) {
      const id = `req-${nth}`;
      await test.execute(bankA, { ...say.requestInformation(id), items: `${nth}问${text}` });
      await test.execute(enterprise, { ...say.supplyInformation(id), supplied: `${nth}答${text}` });
    }
    return counting;
  };

  it('costs one query more, and its list none', async () => {
    const { test, callsOf } = await large();
    expect(await callsOf(() => view(test))).toEqual(['get', 'query']);
    expect(await callsOf(() => test.execute(regulator, urge))).toEqual(['getMany', 'query', 'transact']);
    const list = () => callsOf(() => test.app.listCases({ actor: regulator, limit: 10 }));
    // The mark and the lines; while nothing changes, the mark alone.
    expect(await list()).toEqual(['query', 'query']);
    expect(await list()).toEqual(['query']);
  });

  it('is shown whole, while its state item stays small', async () => {
    const { test } = await large();
    const seen = await view(test);
    const requests = seen.ok ? (seen.value.rounds[0]?.lines[0]?.requests ?? []) : [];
    expect(requests.map(({ items, supplied }) => [items, supplied])).toEqual(
      Array.from({ length: 8 }, (_, nth) => [`${nth}问${text}`, `${nth}答${text}`]),
    );
    const state = await test.table.get(stateKey(say.caseId));
    expect(Buffer.byteLength(JSON.stringify(state))).toBeLessThan(mostWholeBytes);
    const audit = await test.app.verifyAudit(regulator, say.caseId);
    expect(audit).toMatchObject({ ok: true, value: { whole: true } });
  });

  it('whose state item was changed by hand does not pass for whole', async () => {
    const { test } = await large();
    const state = await test.table.get(stateKey(say.caseId));
    if (!state) throw new Error('It is there');
    const file = { ...(state.data['file'] as object), orgId: 'wg-other' };
    await test.table.transact([
      { kind: 'put', item: { ...state, data: { ...state.data, file } as typeof state.data } },
    ]);
    expect(await verifyCase(test.deps, say.caseId)).toMatchObject({ whole: false });
  });
});

describe('one act', () => {
  it('that no item could hold is refused in words, and changes nothing', async () => {
    const test = makeTestApp();
    await test.play([...toDiagnosis]);
    const scheduled = await test.execute(regulator, say.scheduleDiagnosis());
    const before = await test.file();
    const findings = Array.from({ length: 50 }, (_, nth) => `${nth}${'结论'.repeat(1990)}`);
    expect(scheduled.ok).toBe(true);
    expect(await test.execute(regulator, say.recordDiagnosis({ findings }))).toMatchObject({
      ok: false,
      refusal: { code: 'act_too_large' },
    });
    expect(await test.file()).toEqual(before);
  });
});
