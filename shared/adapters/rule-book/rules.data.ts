import { createHash } from 'node:crypto';
import { canonicalJson } from '../../domain/canonical-json.ts';
import { once } from '../../domain/lazily.ts';
import { isRecord } from '../../domain/rule-tables/index.ts';
import {
  contentOf,
  type DocumentKind,
  idIn,
  type RuleContent,
  type RuleDocument,
} from '../../domain/rule-versions/index.ts';
import { type CivilDate, parseCivilDate } from '../../domain/time/civil-date.ts';
import { ruleFiles } from './rule-files.ts';

/** A rule document that ships with the system; its content is known by this hash, whoever stores it. */
export type ShippedDocument = RuleDocument & { readonly hash: string };

type RuleFile = { readonly version: string; readonly validFrom: string; readonly provenance: unknown };

const dayOf = (text: string): CivilDate => {
  const day = parseCivilDate(text);
  if (day === undefined) throw new Error(`A rule file is valid from no day there is: ${text}`);
  return day;
};

const documentOf = (
  kind: DocumentKind,
  { version, validFrom }: RuleFile,
  content: RuleContent,
): ShippedDocument => {
  const id = idIn(kind, content);
  if (id === undefined) throw new Error(`A rule file of the kind ${kind} says nowhere what it is`);
  const hash = createHash('sha256').update(canonicalJson(content)).digest('hex');
  return { kind, id, version, validFrom: dayOf(validFrom), content, hash };
};

/** One document a file, as it stands. */
const whole = (kind: DocumentKind, files: () => readonly RuleFile[]) =>
  once(() => files().map((file) => documentOf(kind, file, contentOf({ ...file }))));

/*
 * Every rule that ships with the system, by kind: plain data, each read when it is first asked for. Functions on AWS ship what
 * these give (`infra/bundling/data-plugin.ts`). They seed an installation; what it goes by stands in its table.
 */
export const region = whole('region', ruleFiles.regions);
export const scoringModel = whole('scoringModel', ruleFiles.scoringModels);
export const stageRule = whole('stageRule', ruleFiles.stageRules);
export const gradeRule = whole('gradeRule', ruleFiles.gradeRules);
export const triageTable = whole('triageTable', ruleFiles.triage);
export const reasonTable = whole('reasonTable', ruleFiles.reasons);
export const prescriptionCatalogue = whole('prescriptionCatalogue', ruleFiles.prescriptions);
export const riskSchemes = whole('riskSchemes', ruleFiles.riskSchemes);
export const sizeTable = whole('sizeTable', ruleFiles.sizeClasses);
export const plausibility = whole('plausibility', () => [ruleFiles.plausibility()]);
export const calendarYear = whole('calendarYear', ruleFiles.calendarYears);

/** A catalogue file is split: each product lives by itself. */
export const product = once(() =>
  ruleFiles.products().flatMap((file) =>
    file.products.map((one) =>
      documentOf('product', file, {
        schema: 'huizhen/product/1',
        provenance: file.provenance,
        product: one,
      }),
    ),
  ),
);
export const organisation = once(() => {
  const file = ruleFiles.organisations();
  return file.organisations.map((one) => documentOf('organisation', file, { ...one }));
});

/** A version without what it says. */
export type ShippedHead = Omit<ShippedDocument, 'content'> & {
  /** 演示: taken in by a demo only. */
  readonly demo: boolean;
};

/** All there are, without what they say: so that nothing is read to know what is there. */
export const heads = once((): readonly ShippedHead[] => {
  const { provenance } = ruleFiles.organisations();
  const kinds = [
    ...[region, product, scoringModel, stageRule, gradeRule, triageTable, reasonTable],
    ...[prescriptionCatalogue, riskSchemes, sizeTable, plausibility, calendarYear, organisation],
  ];
  return kinds.flatMap((documents) =>
    documents().map(({ content, ...head }) => ({
      ...head,
      demo: isDemo(head.kind === 'organisation' ? { provenance } : content),
    })),
  );
});

/** What says that it is demo configuration, and a model made for the demo's own region. */
const isDemo = ({ provenance, region: of }: RuleContent): boolean =>
  of === 'demo' || (isRecord(provenance) && provenance['status'] === 'demo');
