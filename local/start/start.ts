import { readSettings } from '../settings/read-settings.ts';
import { CannotStart } from './cannot-start.ts';
import { installation } from './installation.ts';
import { machineFailure } from './machine-failure.ts';
import { stopOnSignals } from './stop-on-signals.ts';
import { welcome } from './welcome.ts';

/** `npm start`: 1 settings; 2 folder, lock, demo data, runtime and server; 3 say so; 4 wait to be stopped. */
export const start = async (env: NodeJS.ProcessEnv): Promise<void> => {
  try {
    const { settings } = readSettings(env);
    const running = await installation(settings);
    stopOnSignals(running.stop);
    console.log(welcome(running.address, settings, running.notes));
    // A parent process that started this one is told where it answers.
    process.send?.({ address: running.address });
  } catch (error) {
    const sentence = error instanceof CannotStart ? error.sentence : machineFailure(error);
    if (!sentence) throw error;
    console.error(`${sentence.zh}\n${sentence.en}`);
    process.exit(1);
  }
};
