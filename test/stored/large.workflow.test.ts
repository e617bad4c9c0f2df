import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyCase } from '../../shared/application/audit/verify.ts';
import type { Item } from '../../shared/application/ports/table.ts';
import { bankA, enterprise } from '../support/actors.ts';
import * as say from '../support/commands.ts';
import { hash } from '../support/rule-books.ts';
import { makeTestApp, type TestApp } from '../support/test-app.ts';

const items = readFileSync(join(import.meta.dirname, 'large/2026-11-28.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Item);

const twelve = Array.from({ length: 12 }, (_, i) => i + 1);

/** A case whose state item was stored with its long texts cut, since its events hold them (docs/adr/0030). */
describe('a large case as it was stored', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = makeTestApp();
    for (const item of items) await test.table.transact([{ kind: 'put', item }]);
  });
  const requests = async () => (await test.file()).rounds.at(-1)?.lines[0]?.requests ?? [];

  it('has a state item in which texts are cut', () => {
    const state = items.find(({ sk }) => sk === 'STATE');
    expect(JSON.stringify(state)).toContain('"shortened":true');
    expect(JSON.stringify(state)).not.toContain('请补充合同与回款'.repeat(60));
  });

  it('is read whole, and its record is whole', async () => {
    expect((await requests()).map(({ items: asked, supplied }) => [asked, supplied])).toEqual(
      twelve.map((n) => [
        `第 ${n} 次：${'请补充合同与回款'.repeat(60)}`,
        `第 ${n} 次：${'已补充合同与回款'.repeat(60)}`,
      ]),
    );
    expect(await verifyCase({ table: test.table, hash }, 'case-1')).toMatchObject({ whole: true });
  });

  it('goes on, keeps what it held, and ends', async () => {
    expect(await test.execute(bankA, say.requestInformation('req-13'))).toMatchObject({ ok: true });
    expect(await requests()).toHaveLength(13);
    expect((await requests())[0]?.items).toContain('请补充合同与回款'.repeat(60));
    expect(await test.execute(enterprise, say.withdraw())).toMatchObject({ ok: true });
    expect((await test.file()).phase.stage).toBe('withdrawn');
    expect(await verifyCase({ table: test.table, hash }, 'case-1')).toMatchObject({ whole: true });
  });
});
