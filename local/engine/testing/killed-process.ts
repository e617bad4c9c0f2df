/** Starts one execution on the database file given, says so when its task is being called, and never answers it. */
import { DatabaseSync } from 'node:sqlite';
import { killedMachine } from './killed-machine.ts';
import { machineRun } from './machine-run.ts';

const run = machineRun(
  killedMachine,
  {
    hang: () => {
      process.stdout.write('calling\n');
      return new Promise(() => {});
    },
  },
  { database: new DatabaseSync(String(process.argv[2])) },
);
run.start({ n: 1 });
run.engine.run({ pollMs: 50 });
