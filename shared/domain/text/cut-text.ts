/** The beginning of a text, marked as such with an ellipsis, and never with half a character at its end. */
export const cutText = (text: string, kept: number): string => {
  const beginning = text.slice(0, kept);
  return `${beginning.isWellFormed() ? beginning : beginning.slice(0, -1)}…`;
};
