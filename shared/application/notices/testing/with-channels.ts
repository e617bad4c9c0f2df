import { administrator, regulator } from '../../../../test/support/actors.ts';
import { makeTestApp, type TestApp } from '../../../../test/support/test-app.ts';
import type { Actor } from '../../../domain/case/actor.ts';
import type { Person } from '../../../domain/people/index.ts';
import { personWrite } from '../../people/stored-people.ts';
import type { Channels, DeliverLetter, WebhookCall } from '../../ports/channels.ts';
import type { Table } from '../../ports/table.ts';

type Letter = Parameters<DeliverLetter>[0];
type Outcome = Awaited<ReturnType<DeliverLetter>>;

const personOf = ({ personId, orgId, kind, roles }: Actor): Person => ({
  id: personId,
  name: '某某',
  orgId,
  kind: kind as Person['kind'],
  roles,
  state: 'active',
  addedAt: 0,
  version: 1,
});

/** An installation whose channels record what they were given. */
export type Made = {
  readonly test: TestApp;
  readonly letters: Letter[];
  readonly calls: WebhookCall[];
  readonly administrator: Actor;
  /** Sets and confirms an address; its letter is not among `letters`. */
  confirm(actor: Actor): Promise<void>;
  mailAnswers(outcome: Outcome, times: number): void;
  hookFails(times: number): void;
};

export const madeWithChannels = async ({
  mail = true,
  around,
}: {
  readonly mail?: boolean;
  readonly around?: (table: Table) => Table;
} = {}): Promise<Made> => {
  const letters: Letter[] = [];
  const calls: WebhookCall[] = [];
  const outcomes: Outcome[] = [];
  let failures = 0;
  const channels: Channels = {
    address: 'https://huizhen.example.gov.cn',
    ...(mail && {
      mail: async (letter: Letter) => {
        letters.push(letter);
        return outcomes.shift() ?? 'sent';
      },
    }),
    webhook: async (call) => {
      calls.push(call);
      failures -= 1;
      return failures < 0 ? { ok: true } : { ok: false, why: 'status 503' };
    },
  };
  const test = makeTestApp({ channels, ...(around && { around }) });
  await test.table.transact([personWrite(personOf(regulator))]);
  return {
    test,
    letters,
    calls,
    administrator,
    confirm: async (actor) => {
      await test.app.setAddress(actor, 'clerk@example.gov.cn');
      const code = /：(\d{6})/.exec(letters.pop()?.text ?? '')?.[1] ?? '';
      const confirmed = await test.app.confirmAddress(actor, code);
      if (!confirmed.ok) throw new Error(confirmed.refusal.code);
    },
    mailAnswers: (outcome, times) => {
      outcomes.push(...Array.from({ length: times }, () => outcome));
    },
    hookFails: (times) => {
      failures = times;
    },
  };
};
