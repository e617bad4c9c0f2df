import type { Tracking } from '../../contracts/responses/tracking.ts';
import type { CaseView } from '../../domain/access/views.ts';
import type { ShownEvent } from '../../domain/case/chain.ts';
import { isEnded, type Stage, stageNames } from '../../domain/case/stages.ts';
import type { Bilingual } from '../../domain/text/bilingual.ts';
import { cutText } from '../../domain/text/cut-text.ts';
import { type PastStep, pastOf } from './past.ts';
import { presentOf } from './present.ts';
import type { Wording } from './wording.ts';

/** The straight way to a loan; what lies ahead is where the case would go next if nothing stands in the way. */
const straightWay = ['intake', 'screening', 'scoring', 'recommendation', 'bankHandling', 'outcome'] as const;
const wayBack = ['secondRecommendation', 'bankHandling', 'outcome'] as const;

const ahead = (stage: Stage): readonly Stage[] => {
  if (isEnded(stage)) return [];
  const way: readonly Stage[] = (straightWay as readonly Stage[]).includes(stage) ? straightWay : wayBack;
  return way.slice(way.indexOf(stage) + 1);
};

/** 进度查询: one vertical line of what was, is and comes, and a card that says who has it and what to do now. */
export const trackingOf = (view: CaseView, events: readonly ShownEvent[], wording: Wording): Tracking => {
  const { stage } = view.phase;
  const { holder, dueOn, sentence, toDo } = presentOf(view, wording);
  const future = ahead(stage).map((next) => ({
    when: 'future' as const,
    stage: next,
    sentence: stageNames[next],
  }));
  return {
    caseId: view.id,
    version: view.version,
    now: {
      stage,
      holder,
      ...(dueOn !== undefined && { dueOn }),
      sentence,
      toDo: shortFrom(mostWholeToDo, toDo),
    },
    line: [
      ...pastInShort(withoutPresent(view, pastOf(events, wording))),
      { when: 'present', at: view.enteredStageAt, stage, sentence },
      ...future,
    ],
  };
};

/** Hundreds of requests of thousands of characters each, in two languages, would outgrow an answer. */
const mostWholeToDo = 50;
const mostWholePast = 100;
const keptOfSentence = 200;

const inShort = ({ zh, en }: Bilingual): Bilingual => ({ zh: short(zh), en: short(en) });
const short = (text: string): string => (text.length > keptOfSentence ? cutText(text, keptOfSentence) : text);

const shortFrom = <T extends Bilingual>(first: number, all: readonly T[]): T[] =>
  all.map((one, place) => (place < first ? one : { ...one, ...inShort(one) }));

/** The latest as they are. */
const pastInShort = (steps: readonly PastStep[]) =>
  steps.map((step, place) => ({
    when: 'past' as const,
    ...step,
    sentence: place < steps.length - mostWholePast ? inShort(step.sentence) : step.sentence,
  }));

/** The entry into the stage the case stands in is its present, not its past. */
const withoutPresent = (view: CaseView, steps: readonly PastStep[]): readonly PastStep[] =>
  steps.filter((step) => !(step.stage === view.phase.stage && step.at === view.enteredStageAt));
