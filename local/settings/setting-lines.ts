/**
 * On which line of a settings file each `section.key` stands, and each section. A key that is written in another of
 * TOML's ways (an inline table) is not found: then the file alone is named.
 */
export const settingLines = (toml: string): ReadonlyMap<string, number> => {
  const lines = new Map<string, number>();
  let section = '';
  for (const [i, line] of toml.split(/\r?\n/).entries()) {
    const header = /^\s*\[\s*"?([\w-]+)"?\s*\]/.exec(line)?.[1];
    const key = /^\s*"?([\w-]+)"?\s*(?:\.\s*"?([\w-]+)"?\s*)?=/.exec(line);
    if (header !== undefined) section = header;
    const name = header ?? [section, key?.[1], key?.[2]].filter(Boolean).join('.');
    if ((header !== undefined || key) && !lines.has(name)) lines.set(name, i + 1);
  }
  return lines;
};
