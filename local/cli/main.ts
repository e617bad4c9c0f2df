import { CommanderError } from 'commander';
import { machineFailure } from '../start/machine-failure.ts';
import { languageOf } from './language.ts';
import { processTerminal } from './process-terminal.ts';
import { defaultsFrom, makeProgram } from './program.ts';
import { CliFailure } from './terminal.ts';
import { usageError } from './usage-error.ts';

const args = process.argv.slice(2);
const terminal = processTerminal(languageOf(args, process.env));

// `huizhen score … | head` closes the pipe early; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await makeProgram(terminal, defaultsFrom(process.env), (code) => {
    process.exitCode = code;
  }).parseAsync(args, { from: 'user' });
} catch (error) {
  if (error instanceof CommanderError) {
    const wrong = usageError(error);
    if (wrong) terminal.say(wrong);
    process.exitCode = wrong ? 1 : 0;
  } else if (error instanceof CliFailure) {
    terminal.say(error.text);
    process.exitCode = 1;
  } else {
    const said = machineFailure(error);
    if (!said) throw error;
    terminal.say(said);
    process.exitCode = 1;
  }
}
