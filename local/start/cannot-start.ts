import type { Bilingual } from '../../shared/domain/text/bilingual.ts';

/** Why the installation cannot start and what to do: expected, said in both languages, never with a stack. */
export class CannotStart extends Error {
  readonly sentence: Bilingual;
  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.name = 'CannotStart';
    this.sentence = sentence;
  }
}
