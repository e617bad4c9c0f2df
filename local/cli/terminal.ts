import type { Bilingual } from '../../shared/domain/text/bilingual.ts';

export type Language = keyof Bilingual;

/** Where a command speaks: results to standard output, everything said to a person to standard error. */
export type Terminal = {
  readonly language: Language;
  print(line: string): void;
  say(text: Bilingual): void;
  /** A bar on standard error where a person watches, else nothing. */
  progress(total: number): Progress;
};

export type Progress = { at(done: number): void; end(): void };

/** 0: all is well · 1: something was found wrong, or could not be done. */
export type ExitCode = 0 | 1;

/** What a command cannot go on with: said plainly, no stack. */
export class CliFailure extends Error {
  override readonly name = 'CliFailure';
  readonly text: Bilingual;
  constructor(text: Bilingual) {
    super(text.en);
    this.text = text;
  }
}
