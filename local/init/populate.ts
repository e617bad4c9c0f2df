import { randomUUID } from 'node:crypto';
import type { Deps } from '../../shared/application/deps.ts';
import { loggedTransaction } from '../../shared/application/installation/log.ts';
import { changeOrganisation } from '../../shared/application/organisations/change-organisation.ts';
import { changePerson } from '../../shared/application/people/change-person.ts';
import { done, type Result, textOf } from '../../shared/application/refusals.ts';
import { lookAgain } from '../../shared/application/rules/freshness.ts';
import { systemActor } from '../../shared/domain/case/actor.ts';
import { foundedKey } from '../start/right-mode.ts';
import { CannotInit } from './cannot-init.ts';
import { type Answers, plannedTree } from './plan.ts';

/** What a use case answered. @throws {CannotInit} with the sentence of its refusal */
export const told = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new CannotInit(textOf(result.refusal));
};

/** The tree from the top down, and the administrator at its top. The answer: the person's id. */
export const peopled = async (deps: Deps, answers: Answers): Promise<string> => {
  let top: string | undefined;
  let parent: string | null = null;
  for (const { kind, name } of plannedTree(answers)) {
    const id = `org_${randomUUID()}`;
    const command = { type: 'add', id, kind, name, parent } as const;
    told(await changeOrganisation(deps, { actor: systemActor, command }));
    // Who stands below is checked against the tree as it is then.
    await lookAgain(deps);
    top ??= id;
    parent = id;
  }
  return administratorAt(deps, top ?? '', answers.administrator);
};

/** 首位管理员, at an organisation that is there. The answer: the person's id. */
export const administratorAt = async (deps: Deps, orgId: string, name: string): Promise<string> => {
  const id = `per_${randomUUID()}`;
  const command = { type: 'add', id, name, orgId, roles: ['systemAdministrator'] } as const;
  return told(await changePerson(deps, { actor: systemActor, command })).id;
};

/** On record, once: that the installation was founded, and for whom. */
export const recordFounding = async (deps: Deps, administrator: string): Promise<void> => {
  const item = { ...foundedKey, version: 1, data: { administrator } };
  const writes = [{ kind: 'put', item, expect: { kind: 'notExists' } }] as const;
  const acts = [{ type: 'installation.initialised', subject: 'installation', detail: {} }] as const;
  const plan = { at: deps.clock.now(), by: systemActor, acts, writes, value: undefined };
  told(await loggedTransaction(deps, async () => done(plan)));
};
