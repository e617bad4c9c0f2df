export const voices = ['for', 'against', 'abstained'] as const;
type Voice = (typeof voices)[number];

/** 计票: how many said what. */
export const countVotes = (votes: readonly { readonly voice: Voice }[] = []): Record<Voice, number> => {
  const count = (voice: Voice) => votes.filter((vote) => vote.voice === voice).length;
  return { for: count('for'), against: count('against'), abstained: count('abstained') };
};
