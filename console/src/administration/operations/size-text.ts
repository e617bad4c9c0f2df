const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const;
const step = 1024;

/** Bytes as people read them, such as `1.5 GB`. */
export const sizeText = (bytes: number): string => {
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  return `${Number((bytes / step ** power).toFixed(1))} ${units[power]}`;
};
