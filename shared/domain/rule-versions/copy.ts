import { isRecord, nameOfVersion } from '../rule-tables/index.ts';
import { blankContent } from './blank.ts';
import { type RuleContent, type RuleDocument, withId } from './document.ts';
import type { RuleKind } from './kinds.ts';

/**
 * What a rule of a new id begins with that is made after another one of its kind (照现有规则新建). What was copied and may now be
 * changed is nobody's official text any more: where it comes from says what it was copied from, and no more.
 */
export const copiedContent = (
  kind: RuleKind,
  id: string,
  original: Pick<RuleDocument, 'id' | 'version' | 'content'>,
): RuleContent => {
  const name = nameOfVersion(original);
  const { weights } = original.content;
  return {
    ...withId(kind, original.content, id),
    ...(kind === 'scoringModel' && isRecord(weights) && { weights: blankContent(kind, id)['weights'] }),
    provenance: {
      status: 'designed',
      source: { zh: `由 ${name} 复制后修改`, en: `Copied from ${name} and changed` },
      evidence: name,
    },
  };
};
