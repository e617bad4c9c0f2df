import { actedBy } from '../actor.ts';
import { type AgeCheck, ageCheckOf, tooYoungReason } from '../age-rule.ts';
import { type RefusalWords, refuse } from '../refusal.ts';
import { type Screening, type StandardFinding, standards, verdictOf } from '../screening.ts';
import { accept, type Decider, eventsOf } from './context.ts';

/** The standard that the founding date is part of, found otherwise than failed. */
const isOfAge = ({ standard, finding }: StandardFinding): boolean =>
  standard === 'lawfulOperation' && finding !== 'fail';

/** A firm too young fails for that reason unless the reviewer names another one. */
const withReason = (found: StandardFinding): StandardFinding =>
  found.standard === 'lawfulOperation' && found.reasonCode === undefined
    ? { ...found, reasonCode: tooYoungReason }
    : found;

const ageWords = ({
  foundedOn,
  appliedOn,
  oldEnoughOn,
  months,
  setting,
  source,
}: AgeCheck): RefusalWords => ({
  age: {
    zh: `本地区要求申报时成立满 ${months} 个月（${setting}，${source.zh}）：企业 ${foundedOn} 成立，${appliedOn} 申报，${oldEnoughOn} 才满`,
    en: `The region asks for ${months} months since founding on the day of application (${setting}, ${source.en}): founded on ${foundedOn}, applied on ${appliedOn}, old enough on ${oldEnoughOn}`,
  },
});

/** 五项标准审核 (mechanism.md §4.1): a pass is scored, a failure is triaged, an open question stays where it is. */
export const screen: Decider<'screen'> = (command, file, context) => {
  const { make, enter } = eventsOf(context);
  const named = new Set(command.findings.map((finding) => finding.standard));
  const complete = command.findings.length === standards.length && named.size === standards.length;
  if (!complete) return refuse('standards_incomplete', 'findings');
  const bare = command.findings.findIndex((finding) => finding.evidence.trim() === '');
  if (bare >= 0) return refuse('standards_incomplete', `findings.${bare}.evidence`);
  const unknown = command.findings.findIndex(
    (f) => f.reasonCode !== undefined && !context.rules.reason(f.reasonCode),
  );
  if (unknown >= 0) return refuse('unknown_reason', `findings.${unknown}.reasonCode`);

  const ageCheck = ageCheckOf(file, context.rules.minimumAge);
  const tooYoung = ageCheck?.met === false ? ageCheck : undefined;
  const passed = command.findings.findIndex(isOfAge);
  if (tooYoung && passed >= 0)
    return refuse('enterprise_too_young', `findings.${passed}.finding`, ageWords(tooYoung));
  const findings = tooYoung ? command.findings.map(withReason) : command.findings;
  const namesReason = findings.some(({ reasonCode }) => reasonCode !== undefined);
  const verdict = verdictOf(findings);
  const screening: Screening = {
    at: context.at,
    by: actedBy(context.by),
    findings,
    verdict,
    ...(namesReason && { reasonTableVersion: context.rules.reasonTableVersion }),
    ...(ageCheck && { ageCheck }),
  };
  const screened = make('Screened', { screening });
  switch (verdict) {
    case 'pass':
      return accept(screened, enter({ stage: 'scoring' }));
    case 'fail':
      return accept(screened, enter({ stage: 'triage', cause: 'screeningFailed' }));
    case 'cannotTell':
      return accept(screened);
    default:
      return verdict satisfies never;
  }
};
