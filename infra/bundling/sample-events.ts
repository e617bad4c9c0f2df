import { roles } from '../../shared/contracts/values/roles.ts';

/** As a gateway writes a list. */
const everyRole = `[${roles.join(' ')}]`;

/** Where the people of the samples sign in; their subject is the kind of body they act for. */
export const sampleIssuer = 'https://sample.example';
export const sampleInvitation = { id: 'inv_sample', secret: 'sample-secret-of-an-invitation' };

/** One request each audience understands, as API Gateway hands it over. */
export const sampleRequest = (routeKey: string, kind: string, orgId: string, body?: object) => ({
  routeKey,
  rawPath: routeKey.split(' ')[1],
  headers: body ? { 'content-type': 'application/json', 'idempotency-key': 'sample' } : {},
  requestContext: {
    requestId: 'sample',
    http: { method: routeKey.split(' ')[0] },
    authorizer: {
      jwt: {
        claims: {
          ...{ iss: sampleIssuer, sub: kind },
          ...{ huizhen_kind: kind, huizhen_org: orgId, huizhen_roles: everyRole },
        },
      },
    },
  },
  ...(body && { body: JSON.stringify(body) }),
});

export const sampleEnterprise = '91000000MA000004XL';
const enterprise = sampleEnterprise;

/** A whole application (虚构): the largest body that is sent every day. */
const application = {
  orgId: 'wg-demo-east',
  applicant: {
    kind: 'enterprise',
    name: '示例04 精轴传动（虚构）',
    identity: { kind: 'uscc', code: enterprise },
    industry: 'C3452',
    foundedOn: '2017-06-01',
    facts: { revenue: 5200, employees: 86 },
    existingBankIds: ['bank-a'],
  },
  need: {
    amountFen: 500_000_000,
    tenorMonths: 12,
    purposeText: '更新数控机床',
    purpose: 'equipment',
    methods: ['pledge'],
    wishedBankIds: ['bank-b'],
  },
  consent: { givenOn: '2026-11-20', scope: ['departmentChecks', 'shareWithBanks'] },
};
const { orgId: _ownWorkGroup, ...byWorkGroup } = application;

const signal = {
  Records: [
    {
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: '1', Keys: { pk: { S: 'CASE#sample' }, sk: { S: 'SIGNAL#start' } } },
    },
  ],
};

const get = (path: string, kind: string, orgId: string) => sampleRequest(`GET ${path}`, kind, orgId);

/** Every function that ships, with events to try it on; what they run is what its code cache holds. */
export const sampleEvents: Readonly<Record<string, readonly unknown[]>> = {
  'api-regulator': [
    get('/regulator/cases', 'regulator', 'wg-demo-east'),
    sampleRequest('POST /regulator/cases', 'regulator', 'wg-demo-east', { channel: 'visit', ...byWorkGroup }),
  ],
  'api-bank': [get('/bank/cases', 'bank', 'bank-a')],
  'api-enterprise': [
    get('/enterprise/cases', 'enterprise', enterprise),
    sampleRequest('POST /enterprise/cases', 'enterprise', enterprise, application),
  ],
  'api-participant': [get('/participant/cases', 'guarantor', 'guarantor-demo')],
  'api-lists': [
    get('/regulator/exports', 'regulator', 'wg-demo-east'),
    get('/regulator/import-template', 'regulator', 'wg-demo-east'),
  ],
  'api-documents': [get('/bank/cases/sample/documents/sample/link', 'bank', 'bank-a')],
  'api-administration': [get('/administration/rules', 'regulator', 'wg-demo-east')],
  'api-signed-in': [get('/meta', 'bank', 'bank-a')],
  'api-invitations': [
    sampleRequest('POST /newcomer/invitation', 'newcomer', '', {
      invitation: `${sampleInvitation.id}.${sampleInvitation.secret}`,
    }),
  ],
  'api-public': [get('/healthz', 'bank', 'bank-a')],
  // Its case is not there, and it says so; by then the way to the table is compiled.
  'enter-phase': [{ stage: 'scoring', caseId: 'sample', run: 1, token: 'sample' }],
  announce: [signal],
  ticker: [{}],
  'resume-case': [{ caseId: 'sample' }, { failed: true }],
  'flow-stopped': [{ detail: { name: 'sample-1', status: 'FAILED', error: 'States.TaskFailed' } }],
};

/** The samples of these fail for want of a case; those of others must not. */
export const failingSamples: ReadonlySet<string> = new Set(['enter-phase']);
