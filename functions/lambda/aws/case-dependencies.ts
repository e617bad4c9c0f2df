import { createHash } from 'node:crypto';
import { makeSalt } from '../../../shared/adapters/ids/make-salt.ts';
import { makeLiveRules, type RulesOf } from '../../../shared/adapters/rule-book/live-rules.ts';
import type { Shelf } from '../../../shared/adapters/rule-book/shelf.ts';
import type { Deps } from '../../../shared/application/deps.ts';
import type { Workflow } from '../../../shared/application/ports/workflow.ts';
import type { Hash } from '../../../shared/domain/hash-chain.ts';
import type { CaseEnvironment } from '../environment.ts';
import { tableDependencies } from './table-dependencies.ts';

const hash: Hash = (text) => createHash('sha256').update(text).digest('hex');

/** The use cases' adapters on AWS, with the rules they read: those of the table, and none before it was set up. */
export const caseDependencies = (environment: CaseEnvironment, workflow: Workflow, rulesOf: RulesOf) => {
  const stored = tableDependencies(environment);
  const rules = makeLiveRules({ ...stored, hash, rulesOf, unseeded: 'nothing' });
  const deps: Deps = { ...stored, workflow, hash, salt: makeSalt, rules };
  const shelf = (): Shelf => rules.shelf();
  return { deps, shelf };
};
