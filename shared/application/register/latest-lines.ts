import type { RegisterLine } from '../../domain/register/line.ts';

/** Each case once: one that came to rest while lines were read stands on two shelves, and the later line is the case. */
export const latestLines = (lines: readonly RegisterLine[]): readonly RegisterLine[] => {
  const known = new Map<string, RegisterLine>();
  for (const line of lines) {
    const before = known.get(line.caseId);
    if (!before || before.version < line.version) known.set(line.caseId, line);
  }
  return [...known.values()];
};
