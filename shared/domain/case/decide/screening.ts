import type { Bilingual } from '../../text/bilingual.ts';
import { actedBy } from '../actor.ts';
import { type AgeCheck, ageCheckOf, tooYoungReason } from '../age-rule.ts';
import {
  type AgainstRules,
  againstRules,
  type EvidenceCheck,
  type EvidenceKind,
  type RegionalEvidenceRules,
  unknownKindIn,
} from '../evidence-rules.ts';
import { type Refusal, type RefusalWords, refuse } from '../refusal.ts';
import type { Screening } from '../screened.ts';
import { type StandardFinding, standardNames, standards, verdictOf } from '../screening.ts';
import type { CaseFile } from '../state.ts';
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

type Evidence =
  | { readonly check: EvidenceCheck | undefined }
  | { readonly ok: false; readonly refusal: Refusal };

/** The findings held against the region's evidence rules: a pass against them stands only with a reason. */
const evidenceCheckOf = (
  findings: readonly StandardFinding[],
  file: CaseFile,
  rules: RegionalEvidenceRules | undefined,
): Evidence => {
  if (!rules) return { check: undefined };
  const against: AgainstRules[] = [];
  for (const [at, finding] of findings.entries()) {
    const unknown = unknownKindIn(rules, finding);
    if (unknown !== undefined)
      return refuse('unknown_evidence_kind', `findings.${at}.kinds`, { kind: { zh: unknown, en: unknown } });
    const found = againstRules(rules, file, finding);
    const [first] = found;
    if (first && (finding.exception ?? '').trim() === '') return refusedAs(first, at);
    against.push(...found);
  }
  const isNamed = ({ id }: EvidenceKind) => findings.some(({ kinds = [] }) => kinds.includes(id));
  const named = rules.kinds.filter(isNamed).map(({ id, name }) => ({ id, name }));
  return { check: { setting: rules.setting, source: rules.source, named, against } };
};

const listed = (names: readonly Bilingual[]): Bilingual => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
});

const refusedAs = (against: AgainstRules, at: number) =>
  against.why === 'evidence'
    ? refuse('evidence_not_enough', `findings.${at}.kinds`, {
        standard: standardNames[against.standard],
        enough: listed(against.enough),
      })
    : refuse('use_excluded', `findings.${at}.exception`, {
        uses: listed(against.uses.map(({ name }) => name)),
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
  const evidence = evidenceCheckOf(findings, file, context.rules.evidenceRules);
  if ('refusal' in evidence) return evidence;
  const namesReason = findings.some(({ reasonCode }) => reasonCode !== undefined);
  const verdict = verdictOf(findings);
  const screening: Screening = {
    at: context.at,
    by: actedBy(context.by),
    findings,
    verdict,
    ...(namesReason && { reasonTableVersion: context.rules.reasonTableVersion }),
    ...(ageCheck && { ageCheck }),
    ...(evidence.check && { evidenceCheck: evidence.check }),
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
