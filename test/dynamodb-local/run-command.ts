import { spawn } from 'node:child_process';

/** The command's standard output; rejects with what it said on failure, or when there is no such command. */
export function runCommand(command: string, commandArguments: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    // On Windows Maven is a script, which only a shell can start.
    const child = spawn(command, commandArguments, { shell: process.platform === 'win32' });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      complaint += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ended with ${code}: ${(complaint + output).slice(-2000)}`));
    });
  });
}
