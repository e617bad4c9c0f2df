import { beforeEach, describe, expect, it } from 'vitest';
import type { ScheduleEntry } from '../../shared/application/schedule/port.ts';
import type { Actor } from '../../shared/domain/case/actor.ts';
import { addDays, type CivilDate, civilDateOf } from '../../shared/domain/time/index.ts';
import { codeOf, installation } from '../organisations/scene.ts';
import { enterpriseOf } from '../support/actors.ts';
import { applicant } from '../support/applications.ts';
import {
  acceptOffer,
  closeAsLent,
  decline,
  disburse,
  grant,
  openCase,
  prescription,
  recommendTo,
  recordDiagnosis,
  scheduleDiagnosis,
  screen,
  signContract,
} from '../support/commands.ts';

const group = 'wg-demo-east';
const code = '370100200000001';
type Scene = Awaited<ReturnType<typeof installation>>;

describe('everything with a date (日程)', () => {
  let scene: Scene;
  let lead: Actor;
  let li: Actor;
  let bank: Actor;
  let otherBank: Actor;
  let department: Actor;
  const today = () => civilDateOf(scene.clock.now());
  const ask = (actor: Actor, from: CivilDate, to: CivilDate, of: 'open' | 'ended' = 'open') =>
    scene.app.schedule({ actor, from, to, of });
  const seen = async (
    actor: Actor,
    { days = 90, of = 'open' }: { readonly days?: number; readonly of?: 'open' | 'ended' } = {},
  ) => {
    const found = await ask(actor, today(), addDays(today(), days), of);
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const kinds = (entries: readonly ScheduleEntry[]) =>
    entries.map((entry) => (entry.kind === 'case' ? `case ${entry.due}` : entry.kind));

  beforeEach(async () => {
    scene = await installation();
    lead = await scene.employ('p-lead', group, 'lead', 'clerk');
    li = await scene.employ('p-li', group, 'clerk');
    bank = await scene.employ('p-bank', 'bank-a', 'accountManager', 'branchLead');
    otherBank = await scene.employ('p-other-bank', 'bank-b', 'accountManager');
    department = await scene.employ('p-dept', 'dept-sci-tech', 'clerk');
    const identity = { kind: 'businessLicence', code } as const;
    await scene.give(li, openCase({ caseId: 'case-1', applicant: applicant({ identity }) }));
    await scene.give(li, screen());
    await scene.give(li, recommendTo('bank-a'));
  });

  it('shows a bank’s own date to the bank and to the work group, and to no other bank', async () => {
    const [own] = (await seen(bank)).entries;
    expect(own).toMatchObject({ kind: 'case', due: 'contact', caseId: 'case-1' });
    expect((await seen(li)).entries[0]).toMatchObject({
      due: 'contact',
      assignee: 'p-li',
      holder: 'bank-a',
    });
    expect(own).not.toHaveProperty('assignee');
    expect((await seen(otherBank)).entries).toEqual([]);
    const neighbour = await scene.employ('p-west', 'wg-demo-west', 'lead', 'clerk');
    expect((await seen(neighbour)).entries).toEqual([]);
    const city = await scene.employ('p-city', 'city-demo', 'lead');
    expect(kinds((await seen(city)).entries)).toEqual(['case contact']);
    expect(
      codeOf(await scene.app.schedule({ actor: enterpriseOf(code), from: today(), to: today(), of: 'open' })),
    ).toBe('done');
  });

  it('shows each open measure to the work group, and its own to whoever carries it out', async () => {
    await scene.give(bank, decline('R02'));
    await scene.give(li, scheduleDiagnosis());
    await scene.give(
      li,
      recordDiagnosis({
        prescriptions: [
          prescription({ ownerOrgId: 'dept-sci-tech', dueOn: addDays(today(), 20) }),
          prescription({
            id: 'rx-2',
            code: 'RX3',
            ownerOrgId: 'guarantor-demo',
            dueOn: addDays(today(), 10),
          }),
        ],
      }),
    );
    const ofGroup = (await seen(li)).entries.filter(({ kind }) => kind === 'measure');
    expect(ofGroup.map((entry) => 'owner' in entry && entry.owner)).toEqual([
      'guarantor-demo',
      'dept-sci-tech',
    ]);
    expect(ofGroup.map(({ on }) => on)).toEqual([addDays(today(), 10), addDays(today(), 20)]);
    const own = (await seen(department)).entries;
    expect(own.map((entry) => 'owner' in entry && entry.owner)).toEqual(['dept-sci-tech']);
  });

  it('shows leave to colleagues and nobody else, on each of its days', async () => {
    const leave = {
      ...{ personId: 'p-li', coverId: 'p-lead' },
      ...{ from: addDays(today(), 3), until: addDays(today(), 6) },
    };
    expect(codeOf(await scene.app.enterLeave(li, leave))).toBe('done');
    const [from, to] = [addDays(today(), 5), addDays(today(), 5)];
    const found = await ask(lead, from, to);
    expect(found.ok && found.value.entries).toMatchObject([
      { kind: 'leave', person: '虚构p-li', cover: '虚构p-lead', until: addDays(today(), 6) },
    ]);
    for (const other of [bank, department]) expect(kinds((await seen(other)).entries)).not.toContain('leave');
  });

  it('shows the follow-up of a closed case on its day, apart from the open ones', async () => {
    const firm = enterpriseOf(code);
    const steps = [
      [bank, grant()],
      [firm, acceptOffer()],
      [bank, signContract()],
      [bank, disburse()],
      [lead, { ...closeAsLent(), followUpOn: addDays(today(), 30) }],
    ] as const;
    for (const [by, command] of steps) expect(codeOf(await scene.give(by, command))).toBe('done');
    expect((await seen(li)).entries.filter(({ kind }) => kind !== 'session')).toEqual([]);
    expect((await seen(li, { of: 'ended' })).entries).toMatchObject([
      { kind: 'followUp', on: addDays(today(), 30), caseId: 'case-1', assignee: 'p-li' },
    ]);
  });

  it('knows the days off and the weekends that are worked, and until when', async () => {
    const found = await ask(bank, '2026-09-20' as CivilDate, '2026-10-20' as CivilDate);
    const { daysOff, workdays } = found.ok ? found.value : { daysOff: [], workdays: [] };
    expect(daysOff).toContain('2026-10-01');
    expect(workdays).toEqual(['2026-09-20', '2026-10-10']);
    const later = await ask(li, '2028-12-20' as CivilDate, '2029-01-10' as CivilDate);
    expect(later.ok && later.value.coveredUntil).toMatch(/-12-31$/);
  });

  it('refuses days the wrong way round, and too many at once', async () => {
    expect(codeOf(await ask(li, addDays(today(), 1), today()))).toBe('schedule_too_long');
    expect(codeOf(await ask(li, today(), addDays(today(), 92)))).toBe('schedule_too_long');
    expect(codeOf(await ask(li, today(), addDays(today(), 91)))).toBe('done');
  });
});
