import { useMemo } from 'react';
import {
  indicatorNames,
  type Reference,
  type RuleKind,
  standardRows,
} from '../../../../shared/contracts/rule-shapes.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useReference } from '../../api/use-reference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { entriesOf, type Members, membersOf } from './shape/content.ts';
import type { FormContext, Option } from './shape/form-context.ts';

type World = Pick<FormContext, 'optionsOf' | 'stages'>;

/** Kinds of documents that other documents name by id. */
const namedKinds: Partial<Record<Reference, RuleKind>> = {
  region: 'region',
  reasonTable: 'reasonTable',
  triageTable: 'triageTable',
  prescriptionCatalogue: 'prescriptionCatalogue',
  sizeTable: 'sizeTable',
  riskSchemes: 'riskSchemes',
  scoringModel: 'scoringModel',
  stageRule: 'stageRule',
  gradeRule: 'gradeRule',
};

/** What the fields of a document may point to: other rules, banks, reasons, and what the document itself names. */
export const useFormWorld = (kind: RuleKind, content: Members): World => {
  const language = useLanguage();
  const reference = useReference();
  const { data } = useAsk('administration.listRules');
  const rules = data?.rules;
  const stageRuleId = typeof content['stageRule'] === 'string' ? content['stageRule'] : '';
  const stageRule = rules?.find((rule) => rule.kind === 'stageRule' && rule.id === stageRuleId)?.inForce;
  const stageContent = useAsk(
    'administration.viewRule',
    { params: { kind: 'stageRule', id: stageRuleId, version: stageRule?.version ?? '' } },
    { enabled: stageRule !== undefined },
  ).data?.content;
  return useMemo(() => {
    const stagesFrom = kind === 'stageRule' ? content['stages'] : stageContent?.['stages'];
    const stages = entriesOf(stagesFrom).map((stage) => String(membersOf(stage)['id'] ?? ''));
    const named = (id: string, name: unknown): Option => {
      const said = membersOf(name)[language];
      return { id, name: typeof said === 'string' && said !== '' ? `${said}（${id}）` : id };
    };
    const optionsOf = (refersTo: Reference): readonly Option[] => {
      const of = namedKinds[refersTo];
      if (of)
        return (rules ?? [])
          .filter((rule) => rule.kind === of)
          .flatMap((rule) => namesOf(rule, refersTo, named));
      switch (refersTo) {
        case 'bank':
          return (reference?.organisations ?? [])
            .filter((one) => one.kind === 'bank')
            .map((one) => named(one.id, one.name));
        case 'owner':
          return Object.entries(membersOf(content['owners'])).map(([id, name]) => named(id, name));
        case 'prescription':
          return (reference?.prescriptions ?? []).map((one) => named(one.code, one.name));
        case 'reason':
          return [
            ...(reference?.reasons ?? []).map((one) => named(one.code, one.name)),
            ...Object.entries(standardRows).map(([id, name]) => named(id, name)),
          ];
        case 'indicator':
          return Object.entries(indicatorNames).map(([id, name]) => named(id, name));
        case 'stage':
          return stages.map((id) => ({ id, name: id }));
        case 'calendar':
          return [{ id: 'cn', name: 'cn' }];
        default:
          return [];
      }
    };
    return { optionsOf, stages: kind === 'scoringModel' ? stages : [] };
  }, [kind, content, language, reference, rules, stageContent]);
};

/** Settings may name a table in whatever version is in force, or one version for good. */
const namesOf = (
  {
    id,
    name,
    inForce,
    later,
  }: {
    id: string;
    name?: unknown;
    inForce?: { version: string } | undefined;
    later: readonly { version: string }[];
  },
  refersTo: Reference,
  named: (id: string, name: unknown) => Option,
): readonly Option[] => {
  if (refersTo === 'region' || refersTo === 'stageRule' || refersTo === 'gradeRule') return [named(id, name)];
  const versions = [...(inForce ? [inForce] : []), ...later];
  return [
    named(id, name),
    ...versions.map(({ version }) => ({ id: `${id}@${version}`, name: `${id}@${version}` })),
  ];
};
