const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** As file managers say it: whole kilobytes, megabytes with one digit where it is not zero. */
export const sizeText = (bytes: number): string => {
  if (bytes < megabyte) return `${Math.max(1, Math.round(bytes / kilobyte))} KB`;
  return `${(bytes / megabyte).toFixed(1).replace(/\.0$/, '')} MB`;
};
