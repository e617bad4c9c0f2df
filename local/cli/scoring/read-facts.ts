import { CliFailure } from '../terminal.ts';
import type { FactsInput, InputKind } from './facts-input.ts';
import { factsOfCsv } from './facts-of-csv.ts';
import { factsOfJson, factsOfNdjson } from './facts-of-json.ts';

/** Reads enterprises out of a file; a bad line is an answer, a file that is nothing of the kind a failure. */
export const readFacts = async (content: Uint8Array, asked: InputKind): Promise<FactsInput> => {
  const text = new TextDecoder().decode(content);
  const kind = asked === 'auto' ? kindOf(text) : asked;
  switch (kind) {
    case 'json':
      return ofJson(text);
    case 'ndjson':
      return { kind, single: false, lines: factsOfNdjson(text) };
    case 'csv': {
      const lines = await factsOfCsv(content);
      if (!lines) throw unreadable('CSV');
      return { kind, single: false, lines };
    }
    default:
      return kind satisfies never;
  }
};

const ofJson = (text: string): FactsInput => {
  const value = parsed(text);
  if (value === undefined) throw unreadable('JSON');
  const single = !Array.isArray(value);
  const lines = (single ? [value] : value).map((one, i) => factsOfJson(i + 1, one));
  return { kind: 'json', single, lines };
};

/** JSON where the whole is JSON; lines of JSON where the first line is an object; else a sheet. */
const kindOf = (text: string): Exclude<InputKind, 'auto'> => {
  const start = text.trimStart();
  if (!/^[[{]/.test(start)) return 'csv';
  if (parsed(text) !== undefined) return 'json';
  return parsed(start.split('\n', 1)[0] ?? '') === undefined ? 'json' : 'ndjson';
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const unreadable = (kind: string) =>
  new CliFailure({
    zh: `输入不是有效的 ${kind}。可用 --kind 指明格式。`,
    en: `The input is not valid ${kind}. Name its format with --kind.`,
  });
