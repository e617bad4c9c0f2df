import cliProgress from 'cli-progress';
import type { Language, Progress, Terminal } from './terminal.ts';

const silent: Progress = { at: () => {}, end: () => {} };

/** The terminal of this process. */
export const processTerminal = (language: Language): Terminal => ({
  language,
  print: (line) => void process.stdout.write(`${line}\n`),
  say: (text) => void process.stderr.write(`${text[language]}\n`),
  progress: (total) => {
    if (!process.stderr.isTTY || total === 0) return silent;
    const format = ' {bar} {percentage}% | {value}/{total}';
    const bar = new cliProgress.SingleBar(
      { format, stream: process.stderr, hideCursor: true },
      cliProgress.Presets.shades_classic,
    );
    bar.start(total, 0);
    return { at: (done) => bar.update(done), end: () => bar.stop() };
  },
});
