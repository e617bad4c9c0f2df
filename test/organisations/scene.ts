import { openRuntime } from '../../local/runtime/open-runtime.ts';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { changeOrganisation } from '../../shared/application/organisations/change-organisation.ts';
import { changePerson, type PersonRequest } from '../../shared/application/people/change-person.ts';
import type { Result } from '../../shared/application/refusals.ts';
import { seedRules } from '../../shared/application/rules/seed.ts';
import type { Role } from '../../shared/domain/authority/index.ts';
import { type Actor, systemActor } from '../../shared/domain/case/actor.ts';
import type { Command } from '../../shared/domain/case/commands.ts';
import type { OrganisationCommand } from '../../shared/domain/organisation/index.ts';
import type { PersonCommand } from '../../shared/domain/people/index.ts';
import { addDays, civilDateOf } from '../../shared/domain/time/index.ts';
import { makeVirtualClock } from '../support/virtual-clock.ts';

/** Manages everything: the province of the demo is a top of the tree. */
export const provinceAdministrator: Actor = {
  kind: 'regulator',
  orgId: 'prov-demo',
  personId: 'p-admin',
  roles: ['systemAdministrator'],
};
/** Manages one county alone. */
export const countyAdministrator: Actor = {
  ...provinceAdministrator,
  orgId: 'wg-demo-east',
  personId: 'p-county',
};

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'done' : result.refusal.code);

const taken = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

/** A whole installation in memory, with the shipped rules and the demo's organisations in its table. */
export const installation = async () => {
  const clock = makeVirtualClock();
  const runtime = openRuntime({ file: ':memory:', clock });
  await seedRules(runtime.deps, shippedSeeds, { demo: true });
  const { deps, app } = runtime;
  return {
    runtime,
    deps,
    app,
    clock,
    organisation: (command: OrganisationCommand, actor = provinceAdministrator, expectedVersion?: number) =>
      changeOrganisation(deps, { actor, command, ...(expectedVersion !== undefined && { expectedVersion }) }),
    person: (
      command: PersonCommand,
      actor: Actor = provinceAdministrator,
      more: Partial<PersonRequest> = {},
    ) => changePerson(deps, { actor, command, ...more }),
    /** Somebody who has signed in already. */
    employ: async (id: string, orgId: string, ...roles: readonly Role[]) => {
      const command = { type: 'add', id, name: `虚构${id}`, orgId, roles, active: true } as const;
      const added = await changePerson(deps, { actor: systemActor, command });
      if (!added.ok) throw new Error(added.refusal.code);
      const { kind } = added.value;
      return { kind, orgId, personId: id, roles } satisfies Actor;
    },
    /** 企业自行注册: two people put a region's setting in force, from the next day on. */
    setSelfRegistration: async (value: boolean | null) => {
      const person = (personId: string): Actor => ({
        ...provinceAdministrator,
        personId,
        roles: ['rulesAdministrator'],
      });
      const [maker, checker] = [person('p-rules-1'), person('p-rules-2')];
      const of = { kind: 'region', id: 'demo' } as const;
      const drafted = taken(await app.draftRule({ actor: maker, ...of }));
      const version = { ...of, version: drafted.version };
      const { content } = taken(await app.viewRule(maker, version));
      const changed = { ...content, selfRegistration: { value, source: '会议纪要' } };
      taken(await app.saveRule({ actor: maker, ...version, content: changed }));
      const tomorrow = addDays(civilDateOf(clock.now()), 1);
      taken(await app.submitRule({ actor: maker, ...version, validFrom: tomorrow }));
      taken(await app.approveRule({ actor: checker, ...version, validFrom: tomorrow }));
      clock.advanceMs(24 * 3_600_000);
    },
    give: async (actor: Actor, command: Command, caseId = 'case-1') => {
      const given = await app.execute({ caseId, command, actor });
      await runtime.settle();
      return given;
    },
    listed: async (actor: Actor) => {
      const page = await app.listCases({ actor, limit: 50 });
      if (!page.ok) throw new Error(page.refusal.code);
      return page.value.cases.map(({ id }) => id);
    },
    /** Lets the second round of a job come too. */
    pass: async (ms = 200_000) => {
      await runtime.settle();
      clock.advanceMs(ms);
      await runtime.settle();
    },
  };
};
