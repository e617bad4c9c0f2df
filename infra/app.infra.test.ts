import { rmSync } from 'node:fs';
import { afterAll, describe } from 'vitest';
import { continuityTests } from './testing/continuity.suite.ts';
import { runbookTests } from './testing/runbooks.suite.ts';
import { securityTests } from './testing/security.suite.ts';
import { stackTests } from './testing/stacks.suite.ts';
import { synthesise } from './testing/synthesise.ts';
import { watchTests } from './testing/watch.suite.ts';

/** Synthesised once for all suites: a template that breaks a rule of AWS Solutions is never even made. */
describe('the app on AWS', () => {
  const made = {
    aws: synthesise('aws'),
    china: synthesise('china'),
    userPool: synthesise('userPool'),
  };
  afterAll(() => {
    for (const { app } of Object.values(made)) rmSync(app.outdir, { recursive: true });
  });
  stackTests(() => made);
  securityTests(() => made);
  watchTests(() => made);
  runbookTests(() => made);
  continuityTests(() => made);
});
