import { join } from 'node:path';
import { openKeptClock } from '../../local/clock/kept-clock.ts';
import { openMailServer } from '../../local/mail/send-mail.ts';
import { openRuntime } from '../../local/runtime/open-runtime.ts';
import { readSettings } from '../../local/settings/read-settings.ts';
import { makeWebhookCaller } from '../../shared/adapters/webhook/call-webhook.ts';
import { personWrite } from '../../shared/application/people/stored-people.ts';
import type { Result } from '../../shared/application/refusals.ts';
import { administrator, regulator } from '../support/actors.ts';
import { caseId, openCase, screen } from '../support/commands.ts';

/** What one process does before it carries out what is due: the clerk's address, their confirmation and the case, or time alone. */
export type NoticesTask = {
  readonly folder: string;
  readonly mailPort: number;
  readonly hookUrl: string;
  readonly first:
    | { readonly kind: 'nameAddress' }
    | { readonly kind: 'openCase'; readonly code: string }
    | { readonly kind: 'wait'; readonly minutes: number };
};

/** How the notice „可以推荐“ to the work group stands when the process ends of itself. */
export type Standing = {
  readonly mail: { readonly sent: number; readonly waiting: number; readonly uncertain: number };
  readonly webhook: { readonly sent: number; readonly waiting: number };
};

/** The installation's own parts over one data file, as `installation.ts` puts them together, on a clock kept in the folder. */
const run = async ({ folder, mailPort, hookUrl, first }: NoticesTask): Promise<Standing | undefined> => {
  const { settings } = readSettings({
    HUIZHEN_DATA: folder,
    HUIZHEN_MODE: 'real',
    HUIZHEN_MAIL_HOST: '127.0.0.1',
    HUIZHEN_MAIL_PORT: String(mailPort),
    HUIZHEN_MAIL_SECURITY: 'none',
    HUIZHEN_MAIL_FROM: 'huizhen@example.gov.cn',
    HUIZHEN_MAIL_ALARMS: 'it@example.gov.cn',
  });
  const mail = openMailServer(settings.mail);
  if (!mail) throw new Error('No mail server is set');
  const clock = openKeptClock(join(folder, 'clock'), Date.parse('2026-03-02T09:00:00+08:00'));
  const { app, deps, settle, close } = openRuntime({
    file: join(folder, 'huizhen.db'),
    clock,
    channels: { mail: mail.deliver, webhook: makeWebhookCaller({ networks: ['127.0.0.1'] }) },
  });
  if (first.kind === 'nameAddress') {
    const { orgId, personId: id, roles } = regulator;
    await deps.table.transact([
      personWrite({
        id,
        name: '某某',
        orgId,
        kind: 'regulator',
        roles,
        state: 'active',
        addedAt: 0,
        version: 1,
      }),
    ]);
    done(await app.setAddress(regulator, 'clerk@example.gov.cn'));
  } else if (first.kind === 'openCase') {
    done(await app.confirmAddress(regulator, first.code));
    const kinds = [{ kind: 'readyToRecommend', mail: 'atOnce' }] as const;
    done(await app.saveReminders(regulator, { kinds, digestHour: 9 }));
    const hook = { url: hookUrl, secret: 'a-long-shared-secret', template: '{"kind":"{{kind}}"}' };
    done(await app.setHook(administrator, regulator.orgId, hook));
    done(await app.execute({ caseId, command: openCase(), actor: regulator }));
    await settle();
    done(await app.execute({ caseId, command: screen(), actor: regulator }));
  } else clock.moveTo(clock.now() + first.minutes * 60_000);
  await settle();
  const told = await app.noticesOfCase(regulator, caseId);
  close();
  const ready = told.ok ? told.value.notices.find(({ kind }) => kind === 'readyToRecommend') : undefined;
  return ready && { mail: ready.mail, webhook: ready.webhook };
};

const done = (result: Result<unknown>): void => {
  if (!result.ok) throw new Error(result.refusal.code);
};

const standing = await run(JSON.parse(process.argv[2] ?? '') as NoticesTask);
process.send?.(standing ?? 'none', () => process.exit());
