/** One request each audience understands, as API Gateway hands it over. */
export const request = (routeKey: string, kind: string, orgId: string) => ({
  routeKey,
  rawPath: routeKey.split(' ')[1],
  headers: {},
  requestContext: {
    requestId: 'probe',
    http: { method: 'GET' },
    authorizer: { jwt: { claims: { sub: 'probe', huizhen_kind: kind, huizhen_org: orgId } } },
  },
});

const signal = {
  Records: [
    {
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: '1', Keys: { pk: { S: 'CASE#probe' }, sk: { S: 'SIGNAL#start' } } },
    },
  ],
};

/** Every function that ships, with an event to try it on. */
export const functionEvents: Readonly<Record<string, unknown>> = {
  'api-regulator': request('GET /regulator/cases', 'regulator', 'wg-demo-east'),
  'api-bank': request('GET /bank/cases', 'bank', 'bank-a'),
  'api-enterprise': request('GET /enterprise/cases', 'enterprise', '91000000MA000004XL'),
  'api-participant': request('GET /participant/cases', 'guarantor', 'guarantor-demo'),
  'api-signed-in': request('GET /meta', 'bank', 'bank-a'),
  'api-public': request('GET /healthz', 'bank', 'bank-a'),
  'enter-phase': undefined,
  announce: signal,
  ticker: {},
  'resume-case': { caseId: 'probe' },
  'pre-token': { request: { userAttributes: { 'custom:huizhen_kind': 'bank' } }, response: {} },
  console: undefined,
};
