import { benchCalls } from './calls.ts';
import { benchColdStart } from './cold-start.ts';
import { benchExecutions } from './executions.ts';
import { benchHttpServer } from './http-server.ts';
import { benchListImport } from './list-import.ts';
import { benchLists } from './lists.ts';
import { benchMatching } from './matching.ts';
import { benchScoring } from './scoring.ts';
import { benchTable } from './table.ts';
import { benchWhatIf } from './what-if.ts';

/** Every figure is a ratio of two things measured side by side in one run; none is asserted (performance.md §8). */
for (const bench of [
  benchScoring,
  benchWhatIf,
  benchMatching,
  benchExecutions,
  benchCalls,
  benchTable,
  benchHttpServer,
  benchLists,
  benchListImport,
  benchColdStart,
])
  await bench();
