import { describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '../../shared/domain/case/actor.ts';
import type { Colleague } from '../../shared/domain/case/assignment.ts';
import { decide } from '../../shared/domain/case/decide/index.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { atWork, neighbour, regulator } from '../support/actors.ts';
import { openCase } from '../support/commands.ts';
import { caseIn } from '../support/paths.ts';
import { demoRules } from '../support/rule-books.ts';

const lead: Actor = { ...regulator, personId: 'p-lead', roles: ['lead'] };
const li: Actor = { ...regulator, personId: 'p-li', roles: ['clerk'] };
const wang: Actor = { ...regulator, personId: 'p-wang', roles: ['clerk'] };
const { file: unassigned } = caseIn('screening');
const ofLi: CaseFile = { ...unassigned, assignee: 'p-li' };
const at = Date.parse('2026-06-15T02:00:00Z');

const assign = (file: CaseFile, by: Actor, to: string | undefined, colleague?: Colleague) => {
  const command = { type: 'assign', ...(to !== undefined && { to }) } as const;
  const decision = decide(command, file, { at, by, rules: demoRules, ...(colleague && { colleague }) });
  if (!decision.ok) return decision.refusal.code;
  return decision.events.map((event) =>
    event.type === 'CaseAssigned' ? `${event.from ?? '无人'}→${event.to ?? '无人'}` : event.type,
  );
};

describe('who has a case (经办人)', () => {
  it.each([
    ['a clerk takes a case that nobody has', unassigned, li, 'p-li', ['无人→p-li']],
    ['a clerk hands on their own', ofLi, li, 'p-wang', ['p-li→p-wang']],
    ['a clerk lays their own down', ofLi, li, undefined, ['p-li→无人']],
    ['a clerk gives to nobody else what nobody has', unassigned, li, 'p-wang', 'not_permitted'],
    ['a clerk takes nothing from a colleague', ofLi, wang, 'p-wang', 'not_permitted'],
    ['a lead assigns what nobody has', unassigned, lead, 'p-wang', ['无人→p-wang']],
    ['a lead assigns what another has', ofLi, lead, 'p-wang', ['p-li→p-wang']],
    ['a lead takes it off', ofLi, lead, undefined, ['p-li→无人']],
    ['the same person again changes nothing', ofLi, lead, 'p-li', []],
    ['another work group may not', ofLi, neighbour, 'p-west', 'not_permitted'],
    ['the system hands over what the register has judged', ofLi, systemActor, 'p-wang', ['p-li→p-wang']],
  ] as const)('%s', (_what, file, by, to, expected) => {
    const colleague = to === undefined ? undefined : atWork({ ...regulator, personId: to, roles: ['clerk'] });
    expect(assign(file, by, to, colleague)).toEqual(expected);
  });

  it.each<readonly [string, Colleague | undefined]>([
    ['whom the register does not know', undefined],
    ['of another work group', atWork({ ...neighbour, personId: 'p-wang' })],
    ['who has left', { ...atWork(wang), state: 'left' }],
    ['who has not signed in yet', { ...atWork(wang), state: 'invited' }],
    ['who counts and does no casework', { ...atWork(wang), roles: ['statistician'] }],
    ['that is a machine', { ...atWork(wang), machine: true }],
    ['who is somebody else than was named', atWork(li)],
  ])('is nobody %s', (_who, colleague) => {
    expect(assign(unassigned, lead, 'p-wang', colleague)).toBe('assignee_unfit');
  });
});

describe('opening', () => {
  const opened = (by: Actor, colleague?: Colleague, channel: 'visit' | 'list' = 'visit') => {
    const context = { at, by, rules: demoRules, ...(colleague && { colleague }) };
    const decision = decide(openCase({ channel }), undefined, context);
    return decision.ok ? decision.events.flatMap((e) => (e.type === 'CaseAssigned' ? [e.to] : [])) : 'no';
  };
  it('gives the case to the clerk who opens it', () => {
    expect(opened(li, atWork(li))).toEqual(['p-li']);
  });
  it('gives it to nobody where the register does not know who opens it, or it comes with a list', () => {
    expect(opened(li)).toEqual([]);
    expect(opened(li, atWork(li), 'list')).toEqual([]);
  });
});
