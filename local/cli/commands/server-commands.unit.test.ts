import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serverClient } from '../server-client.ts';
import { CliFailure } from '../terminal.ts';
import { fakeServer } from '../testing/fake-server.ts';
import { recordingTerminal } from '../testing/recording-terminal.ts';
import { exportToFile } from './export-cases.ts';
import { importList } from './import-list.ts';
import { listPersonas } from './personas.ts';
import { token } from './token.ts';

const failureOf = async (work: Promise<unknown>): Promise<CliFailure> => {
  const failure = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof CliFailure)) throw new Error('no failure said plainly');
  return failure;
};

describe('the identity commands', () => {
  it('print the token and nothing else, and the personas', async () => {
    const { options } = fakeServer(() => undefined);
    const { terminal, printed, said } = recordingTerminal();
    expect(await token('east-clerk', options, terminal)).toBe(0);
    expect(printed).toEqual(['the-token']);
    expect(said).toEqual([]);
    await listPersonas(options, terminal);
    expect(printed[1]).toContain('east-clerk');
  });

  it('name the personas there are when another is asked for', async () => {
    const { options } = fakeServer(() => undefined);
    const failure = await failureOf(token('nobody', options, recordingTerminal().terminal));
    expect(failure.text.zh).toContain('east-clerk');
  });

  it('say what to start when nothing answers, and what else may run there', async () => {
    const { terminal } = recordingTerminal();
    const server = 'http://127.0.0.1:8080';
    const silent = { server, fetch: () => Promise.reject(new TypeError('fetch failed')) };
    expect((await failureOf(token('east-clerk', silent, terminal))).text.zh).toContain('npm start');
    const stranger = { server, fetch: async () => new Response('<html>') };
    expect((await failureOf(token('east-clerk', stranger, terminal))).text.en).toContain('another program');
  });
});

const report = { id: 'import_1', total: 3, startedAt: '2026-11-23T01:00:00.000Z' };
const failedRow = {
  row: 3,
  problems: [{ field: '成立日期', code: 'date', zh: '应为存在的日期', en: 'Must be a date' }],
};
const list = new TextEncoder().encode('企业名称\n甲\n');
const wait = () => Promise.resolve();

/** Finishes at the third look. */
const importServer = (failed: number) => {
  let looks = 0;
  return fakeServer(({ method, path }) => {
    if (method === 'POST') return { status: 202, body: { ...report, state: 'running', imported: 0, failed } };
    if (path.endsWith('/rows?failedOnly=true')) return { body: { rows: failed > 0 ? [failedRow] : [] } };
    looks += 1;
    const state = looks < 3 ? 'running' : 'finished';
    return { body: { ...report, state, imported: Math.min(looks, 3 - failed), failed } };
  });
};

describe('importing a list', () => {
  it('follows it to the end and prints the rows that failed', async () => {
    const { options, asked } = importServer(1);
    const { terminal, printed, said, progress } = recordingTerminal('en');
    const client = await serverClient('east-clerk', options);
    expect(await importList(list, { watch: true, again: false, wait }, client, terminal)).toBe(1);
    expect(printed).toEqual(['3\t成立日期\tMust be a date']);
    expect(said.at(-1)).toBe('Import import_1: 3 rows, 2 opened, 1 not imported.');
    expect(progress).toEqual([1, 2, 3, 3]);
    const sent = asked.find(({ path }) => path === '/regulator/imports')?.init.headers;
    expect(sent).toMatchObject({ authorization: 'Bearer the-token', 'content-type': 'text/csv' });
  });

  it('ends well when every row was opened, and asks only once without --watch', async () => {
    const { options, asked } = importServer(0);
    const { terminal, said } = recordingTerminal();
    const client = await serverClient('east-clerk', options);
    expect(await importList(list, { watch: false, again: false }, client, terminal)).toBe(0);
    expect(said.at(-1)).toContain('其余正在后台办理');
    expect(asked.filter(({ path }) => path === '/regulator/imports/import_1')).toEqual([]);
  });

  it('sends the same file under the same key, unless it is to be imported again', async () => {
    const { options, asked } = importServer(0);
    const { terminal } = recordingTerminal();
    const client = await serverClient('east-clerk', options);
    for (const again of [false, false, true])
      await importList(list, { watch: false, again }, client, terminal);
    const keys = asked.flatMap(
      ({ init }) => (init.headers as Record<string, string>)?.['idempotency-key'] ?? [],
    );
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('says why the server refused, with what it named', async () => {
    const problem = {
      type: 'urn:x',
      title: 'x',
      status: 422,
      code: 'columns_missing',
      detail: 'x',
      messages: { zh: '名单缺少必填列。', en: 'The list lacks required columns.' },
      context: { columns: ['行业代码', '成立日期'] },
    };
    const { options } = fakeServer(() => ({ status: 422, body: problem }));
    const client = await serverClient('east-clerk', options);
    const { terminal } = recordingTerminal();
    const failure = await failureOf(importList(list, { watch: true, again: false }, client, terminal));
    expect(failure.text.zh).toBe('名单缺少必填列。 (columns: 行业代码, 成立日期)');
  });

  it('signs in again when the token has run out', async () => {
    let refused = 0;
    const { options } = fakeServer(({ path }) => {
      if (path === '/x' && refused === 0) {
        refused += 1;
        return { status: 401, body: {} };
      }
      return { body: { fine: true } };
    });
    const client = await serverClient('east-clerk', options);
    expect(await client.get('/x')).toEqual({ fine: true });
  });
});

const words = {
  reasonTableVersion: '1',
  reasonOwners: {},
  reasons: [],
  prescriptionCatalogueVersion: '1',
  prescriptions: [],
  products: [],
  organisations: [],
  stages: [],
  standards: [],
  applicantKinds: [],
  purposes: [],
  methods: [],
  consentScopes: [],
  triageRoutes: [],
  dispositions: [],
  negativeFlags: [],
  dimensions: [],
  facts: [],
};

describe('exporting cases', () => {
  it('refuses another kind of file before anything is asked', async () => {
    const { options, asked } = fakeServer(() => undefined);
    const client = await serverClient('east-clerk', options);
    const before = asked.length;
    const failure = await failureOf(exportToFile('cases.pdf', client, recordingTerminal().terminal));
    expect(failure.text.en).toContain('.xlsx');
    expect(asked.length).toBe(before);
  });

  it('leaves no half-written file behind when a page fails', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huizhen-export-'));
    const summary = {
      id: 'case_1',
      orgId: 'wg-demo-east',
      enterpriseName: '虚构',
      identityCode: '91000000MADEM00112',
      stage: 'intake',
      round: 0,
      amountFen: 100,
      openedAt: '2026-11-23T01:00:00.000Z',
      enteredStageAt: '2026-11-23T01:00:00.000Z',
      version: 2,
    };
    const { options } = fakeServer(({ path }) => {
      if (path === '/meta') return { body: words };
      return path.startsWith('/regulator/cases?')
        ? { body: { cases: [summary], cursor: 'next' } }
        : undefined;
    });
    const client = await serverClient('east-clerk', options);
    const { terminal } = recordingTerminal();
    await failureOf(exportToFile(join(folder, 'cases.csv'), client, terminal));
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('writes every page', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'huizhen-export-'));
    const { options } = fakeServer(({ path }) => {
      if (path === '/meta') return { body: words };
      if (path.includes('cursor=next')) return { body: { cases: [] } };
      return path.startsWith('/regulator/cases?') ? { body: { cases: [], cursor: 'next' } } : undefined;
    });
    const client = await serverClient('east-clerk', options);
    const { terminal, said } = recordingTerminal('en');
    expect(await exportToFile(join(folder, 'cases.csv'), client, terminal)).toBe(0);
    expect(await readFile(join(folder, 'cases.csv'), 'utf8')).toMatch(/^\ufeff"Enterprise","Identity code"/);
    expect(said[0]).toMatch(/^0 cases/);
    await rm(folder, { recursive: true });
  });
});
