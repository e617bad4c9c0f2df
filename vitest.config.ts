import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** One project per kind of test; a test's suffix says which it is (`*.unit.test.ts`, `*.workflow.test.ts`, …). */
const kinds = ['unit', 'property', 'contract', 'workflow', 'api', 'infra', 'layers', 'e2e'] as const;
const slowKinds: readonly string[] = ['e2e', 'contract'];

/** Vitest leaves one core to itself, which does little: of two that would be half of the machine. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    maxWorkers,
    projects: kinds.map((name) => ({
      test: {
        name,
        include: [`{shared,functions,workflows,infra,local,console,scripts,test}/**/*.${name}.test.{ts,tsx}`],
        // What a worker has loaded serves its next file too; those that start programs begin afresh.
        isolate: name === 'e2e',
        testTimeout: slowKinds.includes(name) ? 120_000 : 30_000,
        hookTimeout: 120_000,
      },
    })),
    reporters: ['default', './scripts/plain-summary.ts'],
  },
});
