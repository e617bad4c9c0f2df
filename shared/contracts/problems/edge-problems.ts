import type { edgeProblemTexts } from './edge-problem-texts.data.ts';

export type EdgeProblemCode = keyof ReturnType<typeof edgeProblemTexts>;
