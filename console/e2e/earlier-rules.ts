import { join } from 'node:path';
import { openRuntime } from '../../local/runtime/open-runtime.ts';
import { shippedSeeds } from '../../shared/adapters/rule-book/shipped.ts';
import { seedRules } from '../../shared/application/rules/seed.ts';
import { makeVirtualClock } from '../../test/support/virtual-clock.ts';
import type { Before } from './installation.ts';

const fill: Before['fill'] = async (folder) => {
  const file = join(folder, 'huizhen.db');
  const runtime = openRuntime({ file, clock: makeVirtualClock(), synchronous: 'OFF' });
  // Without one rule that is shipped now, and with other words in another.
  await seedRules(
    runtime.deps,
    (asked) =>
      shippedSeeds(asked).flatMap((document) => {
        if (document.kind === 'calendarYear' && document.id === '2026') return [];
        if (document.kind !== 'riskSchemes') return [document];
        const provenance = { status: 'designed', source: { zh: '旧', en: 'old' }, evidence: 'old' };
        return [{ ...document, content: { ...document.content, provenance } }];
      }),
    { demo: true },
  );
  runtime.close();
};

/** An installation that an earlier version of the program seeded: what is new since then waits to be taken (随程序交付). */
export const withEarlierRules: Before = { fill };
