/** Messages of the HTTP edge: code and sentence stand here, data is ids, templates and numbers, never personal. */
export const httpLogMessages = {
  request_finished: 'A request was answered.',
  request_failed:
    'A request failed unexpectedly, or its store did, and was answered with a problem that says so.',
  answer_does_not_fit: 'An answer did not fit its contract and was withheld.',
  document_link_given: 'A link to a document’s file was given; it lives for seconds.',
  request_timed_out: 'A request took too long and was answered before its outcome was known.',
} as const;
export type HttpLogCode = keyof typeof httpLogMessages;

export type HttpLog = (
  code: HttpLogCode,
  data: Readonly<Record<string, string | number | boolean | undefined>>,
) => void;
