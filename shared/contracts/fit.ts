import * as z from 'zod';

const mostPaths = 10;

/** A value of our own making does not fit its schema. It names fields and never what stands in them. */
export class DoesNotFit extends Error {
  override readonly name = 'DoesNotFit';
  readonly paths: readonly string[];
  constructor(issues: readonly z.core.$ZodIssue[]) {
    const paths = issues.flatMap(pathsOf).slice(0, mostPaths);
    super(`Does not fit its schema: ${paths.join(' ')}`);
    this.paths = paths;
  }
}

const pathsOf = (issue: z.core.$ZodIssue): readonly string[] => {
  const fields =
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return fields.map((path) => path.map(String).join('.') || '(whole)');
};

/** Reads what came from outside; each issue carries what it is about, so that a missing field is told from a wrong one. */
export const read = <S extends z.ZodType>(schema: S, data: unknown): z.ZodSafeParseResult<z.output<S>> => {
  try {
    return schema.safeParse(data, { reportInput: true });
  } catch (error) {
    // zod measures whatever has a `length`, and falls over one that turns into no number: `{"length":{"valueOf":1, …}}`.
    if (error instanceof TypeError) return nothingReadable;
    throw error;
  }
};

const nothingReadable = z.never().safeParse(null) as z.ZodSafeParseError<never>;

/** Reads what we ourselves set or sent: environments, payloads of the machine. @throws DoesNotFit */
export const take = <S extends z.ZodType>(schema: S, data: unknown): z.output<S> => {
  const result = schema.safeParse(data);
  if (!result.success) throw new DoesNotFit(result.error.issues);
  return result.data;
};

/** An answer as it travels: moments as ISO text, without what its schema does not name. @throws DoesNotFit */
export const write = (schema: z.ZodType, value: unknown): unknown => {
  const result = schema.safeEncode(value);
  if (!result.success) throw new DoesNotFit(result.error.issues);
  return result.data;
};
