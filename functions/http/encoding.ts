/** Encodings in which the console's build lays its texts down beside the file, the smallest first. */
export const builtEncodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;
export type BuiltEncoding = (typeof builtEncodings)[number];

/** Which of them somebody takes (RFC 9110, 12.5.3), the smallest first; none: the text as it is. */
export const takenEncodings = (acceptEncoding: string | undefined): readonly BuiltEncoding[] => {
  const weights = new Map(
    (acceptEncoding ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  const isTaken = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return builtEncodings.filter(({ name }) => isTaken(name));
};
