import type { StartEvent } from '../deadlines/index.ts';
import type { Moment } from '../time/moment.ts';
import type { BankLine } from './round.ts';
import type { CaseFile } from './state.ts';

/** When the event that starts a limit (起算事件) last came to pass in this case; undefined: not yet. */
export const lastMoment = (start: StartEvent, file: CaseFile): Moment | undefined => {
  switch (start) {
    case 'opened':
      return file.openedAt;
    case 'recommended':
      return file.rounds.at(-1)?.at;
    case 'contacted':
      return latest(file, ({ contactedAt }) => contactedAt);
    case 'materialsComplete':
      return latest(file, ({ materialsCompleteAt }) => materialsCompleteAt);
    case 'declined':
      return latest(file, ({ answer }) => (answer?.kind === 'declined' ? answer.at : undefined));
    case 'granted':
      return latest(file, ({ answer }) => (answer?.kind === 'granted' ? answer.at : undefined));
    case 'triaged':
      return file.triages.at(-1)?.at;
    case 'prescribed':
      return newest(file.prescriptions.map(({ addedAt }) => addedAt));
    // The case asks for a diagnosis by entering that stage.
    case 'diagnosisRequested':
      return undefined;
    default:
      return start satisfies never;
  }
};

const latest = ({ rounds }: CaseFile, at: (line: BankLine) => Moment | undefined): Moment | undefined =>
  newest(rounds.flatMap(({ lines }) => lines.map(at)));

const newest = (moments: readonly (Moment | undefined)[]): Moment | undefined =>
  moments.reduce(
    (last, at) => (at !== undefined && (last === undefined || at > last) ? at : last),
    undefined,
  );
