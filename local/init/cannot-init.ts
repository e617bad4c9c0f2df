import type { Bilingual } from '../../shared/domain/text/bilingual.ts';

/** Why no installation is set up, and what to do: expected, said in both languages. Nothing was changed. */
export class CannotInit extends Error {
  override readonly name = 'CannotInit';
  readonly sentence: Bilingual;
  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.sentence = sentence;
  }
}
