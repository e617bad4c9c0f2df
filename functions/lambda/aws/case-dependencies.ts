import { createHash } from 'node:crypto';
import { makeRuleBook } from '../../../shared/adapters/rule-book/rule-book.ts';
import { openShelf } from '../../../shared/adapters/rule-book/shelf.ts';
import type { Deps } from '../../../shared/application/deps.ts';
import type { Workflow } from '../../../shared/application/ports/workflow.ts';
import type { CaseEnvironment } from '../environment.ts';
import { tableDependencies } from './table-dependencies.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The use cases' adapters on AWS, with the rule files they read. */
export const caseDependencies = (environment: CaseEnvironment, workflow: Workflow) => {
  const shelf = openShelf();
  const deps: Deps = { ...tableDependencies(environment), workflow, hash, rules: makeRuleBook(hash, shelf) };
  return { deps, shelf };
};
