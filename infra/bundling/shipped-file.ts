/** A file of a package beside the code: its path there, and its text. */
export type ShippedFile = readonly [path: string, text: string];

/** Files go by the name of their module alone, so two modules of one name would overwrite each other unnoticed. */
export const withNamesOfTheirOwn = (files: readonly ShippedFile[]): readonly ShippedFile[] => {
  const names = new Set<string>();
  for (const [path] of files) {
    if (names.has(path)) throw new Error(`Two modules would ship as ${path}: give one another name`);
    names.add(path);
  }
  return files;
};
