/** Whose follow-ups are asked for; enterprises read theirs with their case. */
export type Audience = 'regulator' | 'bank' | 'participant';

export const audienceOf = (kind: string): Audience => {
  if (kind === 'regulator') return 'regulator';
  return kind === 'bank' ? 'bank' : 'participant';
};
