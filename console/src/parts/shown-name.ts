/** How names of the demonstration are marked where they are kept; real names end otherwise. */
const marks = /\s*(?:（虚构）|\((?:fictitious|fictional)\))/gi;
const mark = new RegExp(`${marks.source}$`, 'i');

export const isFictitious = (name: string): boolean => mark.test(name);

/** A name as people read it; the mark is shown beside it, once (`FirmName`), and stays in what is stored. */
export const bareName = (name: string): string => name.replace(mark, '');

/** A sentence with such names in it, as people read it. */
export const bareWords = (sentence: string): string => sentence.replace(marks, '');
