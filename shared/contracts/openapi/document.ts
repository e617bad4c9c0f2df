import type * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { type FactField, factFieldDefinition, factFields } from '../../domain/scoring/fact-fields.ts';
import { edgeStatus, successStatus } from '../http-status.ts';
import { statusTitles } from '../problem-status.data.ts';
import { problem } from '../problems/problem.ts';
import { problemMediaType } from '../problems/problem-type.ts';
import { commandHeaders } from '../requests/headers.ts';
import { allRoutes, type NamedRoute } from '../routes/index.ts';

const json = 'application/json';
const listTypes = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] as const;

const tagTexts = {
  regulator: '工作专班与监管部门 / Work groups and regulators',
  bank: '银行 / Banks',
  enterprise: '企业 / Enterprises',
  participant: '部门、担保、保险 / Departments, guarantors, insurers',
  administration: '规则管理员与系统管理员 / Rules and system administrators',
  signedIn: '所有登录用户 / Any signed-in user',
  newcomer: '受邀者 / People invited',
  public: '公开 / Public',
} as const satisfies Record<NamedRoute['audience'], string>;

const info = {
  title: '会诊 Huizhen API',
  version: '1',
  description: [
    '区县工作专班的协调案件系统 / The case system of a county financing-coordination work group.',
    '时刻为 ISO 8601（UTC），日期为 YYYY-MM-DD（中国），金额为整数分，利率为基点。',
    'Moments are ISO 8601 in UTC, dates YYYY-MM-DD in China, money whole fen, rates basis points.',
    '错误为 application/problem+json，程序只应依据 code / Problems are application/problem+json; go by `code` only.',
    'AWS 上，API Gateway 在请求到达系统之前自己回答的 401、404、429、503 只有 {"message"}：没有 code，按状态码处理；429、503 以同一 Idempotency-Key 重发。',
    'On AWS, a 401, 404, 429 or 503 that API Gateway answers before the system is asked holds only {"message"}: without a code, go by the status; send a 429 or 503 again with the same Idempotency-Key.',
  ].join('\n\n'),
};

/** The OpenAPI 3.1 document of the route table; never written by hand. */
export const makeOpenApiDocument = () =>
  nameFacts(
    createDocument(
      {
        openapi: '3.1.0',
        info,
        tags: Object.entries(tagTexts).map(([name, description]) => ({ name, description })),
        paths: pathsOf(allRoutes),
        components: {
          securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
        },
      },
      {
        // A moment is the one codec: text on the wire, whichever way it goes.
        override: ({ jsonSchema, zodSchema, io }) => {
          // Clients must not break when an answer learns to say more.
          if (io === 'output' && jsonSchema.additionalProperties === false)
            delete jsonSchema.additionalProperties;
          if (!isCodec(zodSchema)) return;
          for (const member of Object.keys(jsonSchema)) delete jsonSchema[member as keyof typeof jsonSchema];
          Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
        },
      },
    ),
  );

/** Facts of one unit share a schema, so what each is called is said here. */
const nameFacts = (document: ReturnType<typeof createDocument>) => {
  const shown = document.components?.schemas?.['FactsInput'] as Shown;
  shown.properties = Object.fromEntries(
    Object.entries(shown.properties).map(([field, schema]) => [
      field,
      isFactField(field) ? { ...schema, description: factFieldDefinition(field).name.zh } : schema,
    ]),
  );
  return document;
};
type Shown = { properties: Record<string, object> };

const isFactField = (field: string): field is FactField => (factFields as readonly string[]).includes(field);

const isCodec = (schema: unknown): boolean => {
  const { def } = (schema as z.ZodType)._zod;
  return def.type === 'pipe' && 'reverseTransform' in def;
};

const pathsOf = (routes: readonly NamedRoute[]): ZodOpenApiPathsObject => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    const operations = paths[route.path] ?? {};
    operations[route.method.toLowerCase()] = operationOf(route);
    paths[route.path] = operations;
  }
  return paths;
};

const operationOf = (route: NamedRoute): ZodOpenApiOperationObject => ({
  operationId: route.id,
  tags: [route.audience],
  summary: `${route.summary.zh} / ${route.summary.en}`,
  ...(route.audience !== 'public' && { security: [{ token: [] }] }),
  requestParams: {
    path: route.params as z.ZodObject,
    query: route.query as z.ZodObject,
    ...(route.kind === 'command' && { header: commandHeaders }),
  },
  ...requestBodyOf(route),
  responses: {
    [successStatus[route.success]]: {
      description: 'OK',
      content: contentOf(route),
    },
    default: {
      description: problemList,
      content: { [problemMediaType]: { schema: problem } },
    },
  },
});

const contentOf = ({ file, answer }: NamedRoute) =>
  file
    ? Object.fromEntries(file.map((type) => [type, { schema: fileSchema(type) }]))
    : { [json]: { schema: answer } };

/** A JSON file is read as JSON by whoever checks the answer; any other is bytes. */
const fileSchema = (type: string) =>
  type.startsWith(json) ? ({ type: 'object' } as const) : ({ type: 'string', format: 'binary' } as const);

const requestBodyOf = ({ body }: NamedRoute): Pick<ZodOpenApiOperationObject, 'requestBody'> => {
  switch (body.kind) {
    case 'none':
      return {};
    case 'json':
      // A body that is left out counts as an empty one, where that says enough.
      return {
        requestBody: {
          required: !body.schema.safeParse({}).success,
          content: { [json]: { schema: body.schema } },
        },
      };
    case 'list':
      return {
        requestBody: {
          required: true,
          content: Object.fromEntries(
            listTypes.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
          ),
        },
      };
    default:
      return body satisfies never;
  }
};

const problemList = Object.entries(statusTitles())
  .filter(([status]) => Number(status) !== edgeStatus.host_not_allowed)
  .map(([status, { zh, en }]) => `${status} ${zh} / ${en}`)
  .join(' · ');
