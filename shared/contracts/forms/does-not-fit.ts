import type { Issue } from './issue.ts';

const mostPaths = 10;

/** A value of our own making does not have its form. It names fields and never what stands in them. */
export class DoesNotFit extends Error {
  override readonly name = 'DoesNotFit';
  readonly paths: readonly string[];
  constructor(issues: readonly Issue[]) {
    const paths = issues.flatMap(pathsOf).slice(0, mostPaths);
    super(`Not in the expected form: ${paths.join(' ')}`);
    this.paths = paths;
  }
}

const pathsOf = (issue: Issue): readonly string[] => {
  const fields =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return fields.map((path) => path.map(String).join('.') || '(whole)');
};
