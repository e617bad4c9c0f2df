import type { Choice, DocumentAudience } from './choices.ts';

/** Which sentence says who can open what is filed under this choice (design §3.11), to whoever files it. */
export const readersOf = (audience: DocumentAudience, { kind, about }: Pick<Choice, 'kind' | 'about'>) => {
  if (kind === 'consent' || kind === 'standardEvidence') return 'readers.banks';
  if (about?.kind === 'bank') return audience === 'bank' ? 'readers.ownBank' : 'readers.bank';
  if (about?.kind === 'prescription')
    return audience === 'participant' || audience === 'bank' ? 'readers.ownTask' : 'readers.task';
  return 'readers.few';
};
