import { isBilingual, isRecord, type Provenance, type RuleVersion } from '../rule-tables/index.ts';
import type { Bilingual } from '../text/bilingual.ts';
import type { DocumentKind } from './kinds.ts';

/** What a rule document says: its file without `version` and `validFrom`, which belong to the version and not to the text. */
export type RuleContent = { readonly [member: string]: unknown };

/** One version of a rule document (规则文件的一个版本) that is, was or will be in force. */
export type RuleDocument = RuleVersion & {
  readonly kind: DocumentKind;
  /** From its first day on nothing of this id is in force (停用); the content is that of the version before. */
  readonly ends?: true;
  readonly content: RuleContent;
};

/** The member by which a content names what it is. */
const idMembers: Partial<Record<DocumentKind, string>> = {
  scoringModel: 'modelId',
  stageRule: 'ruleId',
  gradeRule: 'ruleId',
  calendarYear: 'year',
};

/** The id that a content gives itself; undefined: none. A product's stands in the product. */
export const idIn = (kind: DocumentKind, content: RuleContent): string | undefined => {
  const holder = kind === 'product' ? content['product'] : content;
  const id = isRecord(holder) ? holder[idMembers[kind] ?? 'id'] : undefined;
  return typeof id === 'string' ? id : typeof id === 'number' ? String(id) : undefined;
};

/** The same under another id: a year is a number, every other id a text. */
export const withId = (kind: DocumentKind, content: RuleContent, id: string): RuleContent => {
  const own = { [idMembers[kind] ?? 'id']: kind === 'calendarYear' ? Number(id) : id };
  if (kind !== 'product') return { ...content, ...own };
  return { ...content, product: { ...(isRecord(content['product']) && content['product']), ...own } };
};

/** What people call it, where the content gives it a name. */
export const nameIn = (kind: DocumentKind, content: RuleContent): Bilingual | undefined => {
  const holder = kind === 'product' && isRecord(content['product']) ? content['product'] : content;
  const name = holder['name'] ?? holder['title'];
  return isBilingual(name) ? { zh: name.zh, en: name.en } : undefined;
};

/** Where it says that it comes from; undefined: nowhere that can be read. */
export const provenanceIn = (content: RuleContent): Pick<Provenance, 'status' | 'source'> | undefined => {
  const { provenance } = content;
  if (!isRecord(provenance) || typeof provenance['status'] !== 'string') return undefined;
  const { source } = provenance;
  if (!isBilingual(source)) return undefined;
  return { status: provenance['status'] as Provenance['status'], source: { zh: source.zh, en: source.en } };
};

/** The file whole, as its reader takes it. */
export const fileOf = ({
  version,
  validFrom,
  content,
}: Pick<RuleDocument, 'version' | 'validFrom' | 'content'>): RuleContent => ({
  ...content,
  version,
  validFrom,
});

/** A file as a document's content. */
export const contentOf = ({
  version: _v,
  validFrom: _d,
  $schema: _s,
  ...content
}: RuleContent): RuleContent => content;

/** `1.2.0` before `1.10.0`: numbers compare as numbers. */
export const compareVersions = (one: string, other: string): number => {
  const [a, b] = [one, other].map((text) => text.split('.').map(Number));
  for (let place = 0; place < 3; place += 1) {
    const difference = (a?.[place] ?? 0) - (b?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** The number of the version that follows all there are. */
export const versionAfter = (versions: readonly string[]): string => {
  const highest = Math.max(0, ...versions.map((version) => Number(version.split('.')[0]) || 0));
  return `${highest + 1}.0.0`;
};
