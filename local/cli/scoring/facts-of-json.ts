import { issueText } from '../../../shared/contracts/problems/issue-text.ts';
import { facts as factsSchema } from '../../../shared/contracts/requests/facts.ts';
import { factFieldDefinition, factFields } from '../../../shared/domain/scoring/fact-fields.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import type { FactsLine } from './facts-input.ts';

/** Facts themselves, or `{ "name": …, "facts": { … } }`. */
export const factsOfJson = (line: number, value: unknown): FactsLine => {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  const wrapped = isRecord && 'facts' in value ? (value as { name?: unknown; facts: unknown }) : undefined;
  const name = typeof wrapped?.name === 'string' ? { name: wrapped.name } : {};
  const parsed = factsSchema.safeParse(wrapped ? wrapped.facts : value, { reportInput: true });
  if (parsed.success) return { line, ...name, ok: true, facts: parsed.data };
  const problems = parsed.error.issues.map((issue) => {
    const text = issueText(issue);
    const fields = issue.code === 'unrecognized_keys' ? issue.keys : issue.path.map(String);
    const at = fieldName(fields);
    return at ? { zh: `${at.zh}：${text.zh}`, en: `${at.en}: ${text.en}` } : text;
  });
  return { line, ...name, ok: false, problems };
};

/** A fact by its name; anything else as it is written. */
const fieldName = (fields: readonly string[]): Bilingual | undefined => {
  const [first] = fields;
  if (first === undefined) return undefined;
  const fact = factFields.find((field) => field === first);
  const written = fields.join('.');
  return fact && fields.length === 1 ? factFieldDefinition(fact).name : { zh: written, en: written };
};

const notJson = (line: number): FactsLine => ({
  line,
  ok: false,
  problems: [{ zh: '不是有效的 JSON', en: 'is not valid JSON' }],
});

/** One JSON value on each line; blank lines are passed over and keep counting. */
export const factsOfNdjson = (text: string): readonly FactsLine[] =>
  text.split(/\r?\n/).flatMap((written, i) => {
    if (written.trim() === '') return [];
    try {
      return [factsOfJson(i + 1, JSON.parse(written))];
    } catch {
      return [notJson(i + 1)];
    }
  });
