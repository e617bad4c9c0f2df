import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import { enterprise, enterpriseCode, regulator } from '../../test/support/actors.ts';
import { applicant } from '../../test/support/applications.ts';
import * as say from '../../test/support/commands.ts';
import { openRuntime } from './open-runtime.ts';

const person = say.openCase({
  applicant: applicant({
    kind: 'individualBusiness',
    name: '无痕面馆',
    contact: { name: '无痕联系人', phone: '13977778888' },
  }),
});
const secrets = ['无痕面馆', '无痕联系人', '13977778888', enterpriseCode];

const bytesIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8'))
    .join('');

describe('what was erased', () => {
  it('is not left in the files of a stopped installation either', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'huizhen-erased-'));
    try {
      const runtime = openRuntime({ file: join(folder, 'huizhen.db'), clock: { now: Date.now } });
      const give = async (actor: Actor, command: Command) => {
        const { caseId } = say;
        expect(
          await runtime.app.execute({ caseId, actor, command, idempotencyKey: command.type }),
        ).toMatchObject({
          ok: true,
        });
        await runtime.settle();
      };
      await give(regulator, person);
      await give(regulator, say.screen());
      await give(enterprise, say.withdrawConsent());
      // A long value may lie across two pages; most do not.
      const before = bytesIn(folder);
      expect(secrets.filter((secret) => before.includes(secret)).length).toBeGreaterThan(1);
      await give(
        regulator,
        say.erasePersonalData({ groups: ['contact', 'account', 'identity', 'texts', 'documents'] }),
      );
      runtime.close();
      const left = bytesIn(folder);
      for (const secret of secrets) expect(left).not.toContain(secret);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
