import { type ServerOptions, tokenFor } from '../server-client.ts';
import type { ExitCode, Terminal } from '../terminal.ts';

/** Prints an access token and nothing else, so that it can stand in a command substitution. */
export const token = async (
  persona: string,
  options: ServerOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  terminal.print(await tokenFor(persona, options));
  return 0;
};
