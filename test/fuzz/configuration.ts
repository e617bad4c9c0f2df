/** Ids that stand in for made-up ones most of the time, by the name of the path's parameter. */
export type Ids = Readonly<Record<string, readonly string[]>>;

/**
 * What a request that fits the document may be answered with beside success: the document cannot say where a case
 * stands, what an identity code sums up to, or which bytes are a list, so the use cases refuse by a problem of their own.
 */
const refusedByUseCases = [401, 403, 404, 409, 412, 422, 429, 503];

/**
 * What counts as refusing a request that the document forbids: its own statuses, and the server's for what is too large
 * to be looked at (a body, a line of the head).
 */
const refusedAsForbidden = [400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429, 431];

/** The fuzzer's settings for one caller. */
export const configurationOf = ({ token, ids }: { readonly token?: string; readonly ids: Ids }): string =>
  [
    'continue-on-failure = true',
    'warnings = false',
    ...(token === undefined ? [] : ['[headers]', `Authorization = "Bearer ${token}"`]),
    '[generation]',
    'no-shrink = true',
    'max-examples = 30',
    '[phases.stateful]',
    'enabled = false',
    '[checks.positive_data_acceptance]',
    `expected-statuses = ["2xx", ${refusedByUseCases.join(', ')}]`,
    '[checks.negative_data_rejection]',
    `expected-statuses = [${refusedAsForbidden.join(', ')}]`,
    '[output.sanitization]',
    'enabled = true',
    ...Object.entries(ids)
      .filter(([, values]) => values.length > 0)
      .flatMap(([name, values]) => [
        `[dictionaries.${name}]`,
        `values = ${JSON.stringify(values)}`,
        `[parameters."path.${name}"]`,
        `dictionary = "${name}"`,
        'probability = 0.9',
      ]),
    '',
  ].join('\n');
