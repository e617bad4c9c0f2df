import { createHash } from 'node:crypto';
import { makeSalt } from '../../../shared/adapters/ids/make-salt.ts';
import { openShelf, type Shelf } from '../../../shared/adapters/rule-book/shelf.ts';
import type { Deps } from '../../../shared/application/deps.ts';
import type { RuleBook } from '../../../shared/application/ports/rule-book.ts';
import type { Workflow } from '../../../shared/application/ports/workflow.ts';
import type { Hash } from '../../../shared/domain/case/chain.ts';
import type { CaseEnvironment } from '../environment.ts';
import { tableDependencies } from './table-dependencies.ts';

const hash: Hash = (text) => createHash('sha256').update(text).digest('hex');

/** Which part of the rules a function works with: `makeRuleBook`, or `rulesOfAnswerers`. */
export type RulesOf = (hash: Hash, shelf: Shelf) => RuleBook;

/** The use cases' adapters on AWS, with the rules they read. */
export const caseDependencies = (environment: CaseEnvironment, workflow: Workflow, rulesOf: RulesOf) => {
  const shelf = openShelf();
  const deps: Deps = {
    ...tableDependencies(environment),
    workflow,
    hash,
    salt: makeSalt,
    rules: rulesOf(hash, shelf),
  };
  return { deps, shelf };
};
