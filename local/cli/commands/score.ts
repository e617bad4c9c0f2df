import { createHash } from 'node:crypto';
import { openShelf } from '../../../shared/adapters/rule-book/shelf.ts';
import { compileModel, type ScoreRecord, textOf } from '../../../shared/domain/scoring/index.ts';
import type { Bilingual } from '../../../shared/domain/text/bilingual.ts';
import type { FactsLine, InputKind } from '../scoring/facts-input.ts';
import { readFacts } from '../scoring/read-facts.ts';
import { scoreJson } from '../scoring/score-json.ts';
import { scoreText } from '../scoring/score-text.ts';
import { CliFailure, type ExitCode, type Terminal } from '../terminal.ts';

export type ScoreOptions = {
  readonly model: string;
  readonly format: 'json' | 'table';
  readonly kind: InputKind;
};
type Scored = { readonly line: FactsLine; readonly record: ScoreRecord };

/**
 * Scores enterprises (创新积分) by one model. Good lines are answered first, in the shape they came in; bad ones are
 * named after them, and make the exit code 1.
 */
export const score = async (
  content: Uint8Array,
  { model: modelId, format, kind }: ScoreOptions,
  terminal: Terminal,
): Promise<ExitCode> => {
  const { models } = openShelf();
  const model = models.findLast(({ id }) => id === modelId)?.model;
  if (!model)
    throw unknownModel(
      modelId,
      models.map(({ id }) => id),
    );
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const scorer = compileModel(model, { hash });
  const input = await readFacts(content, kind);

  const scored: Scored[] = [];
  const bad: { readonly line: number; readonly problems: readonly Bilingual[] }[] = [];
  for (const line of input.lines) {
    const result = line.ok ? scorer(line.facts) : undefined;
    if (result?.ok) scored.push({ line, record: result.record });
    else if (!line.ok) bad.push(line);
    else if (result) bad.push({ line: line.line, problems: result.findings.map(textOf) });
  }

  if (format === 'table') printTables(scored, terminal);
  else printJson(scored, input, terminal);
  for (const { line, problems } of bad) {
    const [zh, en] = [problems.map((p) => p.zh).join('；'), problems.map((p) => p.en).join('; ')];
    terminal.say({ zh: `第 ${line} 行：${zh}`, en: `Line ${line}: ${en}` });
  }
  return bad.length === 0 ? 0 : 1;
};

const printTables = (scored: readonly Scored[], terminal: Terminal) => {
  for (const { line, record } of scored) {
    if (line.name !== undefined) terminal.print(line.name);
    terminal.print(`${scoreText(record, terminal.language)}\n`);
  }
};

const printJson = (
  scored: readonly Scored[],
  { kind, single }: { readonly kind: string; readonly single: boolean },
  terminal: Terminal,
) => {
  const answers = scored.map(({ line, record }) => scoreJson(line, record));
  if (kind === 'ndjson') for (const answer of answers) terminal.print(JSON.stringify(answer));
  else if (!single) terminal.print(JSON.stringify(answers, undefined, 2));
  else if (answers[0]) terminal.print(JSON.stringify(answers[0], undefined, 2));
};

const unknownModel = (modelId: string, known: readonly string[]) =>
  new CliFailure({
    zh: `没有可用于计分的模型 ${modelId}。可用：${known.join('、')}`,
    en: `There is no model ${modelId} that can score. Available: ${known.join(', ')}`,
  });
