import type { Reference } from '../../../shared/contracts/responses/reference.ts';
import { stageNames } from '../../../shared/domain/case/stages.ts';
import type { CaseState, Scenario } from '../scenario.ts';
import { sayMoment } from './dates.ts';
import { namesFrom } from './names.ts';
import { sentenceOf } from './sentence.ts';

export type Language = 'zh' | 'en';

/** Tells a case's timeline as it grows: each event once, from what the API answers. */
export type Storyteller = {
  readonly begin: (scenario: Scenario, number: number) => void;
  readonly tell: (state: CaseState) => void;
};

export const makeStoryteller = (
  reference: Reference,
  language: Language,
  print: (line: string) => void,
): Storyteller => {
  let told = 0;
  let stage = '';
  let score = '';
  /** A score computed anew that is as it was says nothing new. */
  const isNews = (type: string, text: string): boolean => {
    if (type !== 'Scored') return true;
    const known = score === text;
    score = text;
    return !known;
  };
  return {
    begin: ({ title }, number) => {
      told = 0;
      stage = '';
      score = '';
      print('');
      print(`${language === 'zh' ? `案例 ${number}` : `Case ${number}`}  ${title[language]}`);
    },
    tell: ({ view, events }) => {
      const { name, identity } = view.applicant;
      if (told === 0 && events.length > 0) print(`  ${name}  ${identity.code}`);
      const names = namesFrom(reference, { code: identity.code, name });
      for (const { seq, event } of events) {
        if (seq <= told) continue;
        told = seq;
        const sentence = sentenceOf(event, names);
        if (sentence && isNews(event.type, sentence.zh))
          print(`  ${sayMoment(event.at)[language]}  ${sentence[language]}`);
        if (event.type !== 'StageEntered' || event.phase.stage === stage) continue;
        stage = event.phase.stage;
        print(`  ${' '.repeat(16)}  → ${stageNames[event.phase.stage][language]}`);
      }
    },
  };
};
