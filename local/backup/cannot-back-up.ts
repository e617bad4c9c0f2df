import type { Bilingual } from '../../shared/domain/text/bilingual.ts';

/** Why a backup was not made or not brought back, and what to do: expected, said in both languages. */
export class CannotBackUp extends Error {
  readonly sentence: Bilingual;
  constructor(sentence: Bilingual) {
    super(sentence.en);
    this.name = 'CannotBackUp';
    this.sentence = sentence;
  }
}
