/** Unwraps what a rule file's reader answers; a rule file that ships with the system and cannot be read is a fault. */
export const loaded = <T>(
  name: string,
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly problems?: unknown; readonly refusals?: unknown },
): T => {
  if (result.ok) return result.value;
  throw new Error(`Rule file ${name} cannot be used: ${JSON.stringify(result.problems ?? result.refusals)}`);
};
