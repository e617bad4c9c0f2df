import type { Language, Terminal } from '../terminal.ts';

/** A terminal that remembers what was printed and said. */
export const recordingTerminal = (language: Language = 'zh') => {
  const printed: string[] = [];
  const said: string[] = [];
  const progress: number[] = [];
  const terminal: Terminal = {
    language,
    print: (line) => void printed.push(line),
    say: (text) => void said.push(text[language]),
    progress: () => ({ at: (done) => void progress.push(done), end: () => {} }),
  };
  return { terminal, printed, said, progress };
};
