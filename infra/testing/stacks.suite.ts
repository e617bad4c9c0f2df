import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stepNames } from '../../functions/steps/steps.ts';
import { tableDefinition } from '../../shared/adapters/dynamodb/table-definition.ts';
import { exportsPrefix, pendingPrefix } from '../../shared/adapters/files/file-place.ts';
import { exportDays } from '../../shared/adapters/files/lifetimes.ts';
import { allRoutes } from '../../shared/contracts/routes/index.ts';
import { routeKeyOf } from '../../shared/contracts/routes/route.ts';
import coordination from '../../workflows/coordination.asl.json' with { type: 'json' };
import type { Resource, Synthesised } from './synthesise.ts';

type Made = () => Readonly<Record<'aws' | 'china' | 'userPool', Synthesised>>;
const one = (resources: readonly Resource[]) => {
  expect(resources).toHaveLength(1);
  return resources[0]?.Properties ?? {};
};
const names = (indexes: unknown) =>
  (indexes as readonly { IndexName?: string; KeySchema?: unknown }[]).map(({ IndexName, KeySchema }) => ({
    IndexName,
    KeySchema,
  }));

export const stackTests = (made: Made) => {
  describe('the case table', () => {
    it('is keyed and indexed as the adapter expects', () => {
      const table = one(made().aws.ofType('AWS::DynamoDB::Table'));
      expect(table['KeySchema']).toEqual(tableDefinition.KeySchema);
      expect(names(table['GlobalSecondaryIndexes'])).toEqual(names(tableDefinition.GlobalSecondaryIndexes));
    });

    it('is recoverable, protected, paid by use, and streams keys only', () => {
      const [table] = made().aws.ofType('AWS::DynamoDB::Table');
      expect(table?.DeletionPolicy).toBe('Retain');
      expect(table?.Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
      });
    });
  });

  describe('the API', () => {
    it('has every route of the contracts and the console’s, and no other', () => {
      const keys = made()
        .aws.ofType('AWS::ApiGatewayV2::Route')
        .map(({ Properties }) => Properties['RouteKey']);
      expect(keys.sort()).toEqual([...allRoutes.map(routeKeyOf), '$default'].sort());
    });

    it('asks for a token on every route that is not public', () => {
      const open = made()
        .aws.ofType('AWS::ApiGatewayV2::Route')
        .filter(({ Properties }) => Properties['AuthorizationType'] !== 'JWT');
      expect(open.map(({ Properties }) => Properties['RouteKey']).sort()).toEqual([
        '$default',
        'GET /healthz',
        'GET /openapi.json',
      ]);
    });

    it('leads each audience to a function of its own, and the routes served apart to theirs', () => {
      const { ofType } = made().aws;
      const audienceOf = new Map<string, Set<string>>();
      for (const { Properties } of ofType('AWS::ApiGatewayV2::Route')) {
        const route = allRoutes.find((known) => routeKeyOf(known) === Properties['RouteKey']);
        const target = JSON.stringify(Properties['Target']);
        audienceOf.set(
          target,
          (audienceOf.get(target) ?? new Set()).add(route?.servedBy ?? route?.audience ?? 'console'),
        );
      }
      expect([...audienceOf.values()].every((audiences) => audiences.size === 1)).toBe(true);
      expect(audienceOf.size).toBe(11);
    });

    it('takes tokens of the issuer and audience that the settings name', () => {
      const { JwtConfiguration } = one(made().china.ofType('AWS::ApiGatewayV2::Authorizer'));
      expect(JwtConfiguration).toEqual({ Issuer: 'https://id.example.cn', Audience: ['huizhen'] });
    });

    it('is throttled, and logs neither addresses nor paths', () => {
      const stage = one(made().aws.ofType('AWS::ApiGatewayV2::Stage'));
      expect(stage['DefaultRouteSettings']).toMatchObject({
        ThrottlingRateLimit: 100,
        ThrottlingBurstLimit: 200,
      });
      const { Format } = stage['AccessLogSettings'] as { Format: string };
      expect(Format).not.toMatch(/sourceIp|userAgent|\$context\.path|claims|authorizer\.principal/);
    });
  });

  describe('the bucket of the documents', () => {
    const bucketOf = (name: 'aws' | 'china' | 'userPool') =>
      made()
        [name].ofType('AWS::S3::Bucket')
        .find(({ id }) => id.startsWith('Files'));

    it('forgets within a day what nobody confirmed, old versions too', () => {
      const { LifecycleConfiguration } = bucketOf('aws')?.Properties ?? {};
      expect((LifecycleConfiguration as { Rules: readonly unknown[] }).Rules).toContainEqual({
        Prefix: pendingPrefix,
        ExpirationInDays: 1,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        Status: 'Enabled',
      });
      expect(bucketOf('aws')?.DeletionPolicy).toBe('Retain');
    });

    it('forgets what the system made after some days, and uploads that nobody ended', () => {
      const { LifecycleConfiguration } = bucketOf('aws')?.Properties ?? {};
      const { Rules } = LifecycleConfiguration as { Rules: readonly object[] };
      expect(Rules).toContainEqual({
        Prefix: exportsPrefix,
        ExpirationInDays: exportDays,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        Status: 'Enabled',
      });
      expect(Rules).toContainEqual(
        expect.objectContaining({
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: expect.any(Number) },
        }),
      );
    });

    it('takes and gives files by pages of the console alone; by no page where its address is not set', () => {
      expect(bucketOf('userPool')?.Properties['CorsConfiguration']).toEqual({
        CorsRules: [
          {
            AllowedOrigins: ['https://huizhen.example.org'],
            AllowedMethods: ['PUT', 'GET'],
            AllowedHeaders: ['content-type', 'x-amz-checksum-sha256'],
            MaxAge: 3600,
          },
        ],
      });
      expect(bucketOf('aws')?.Properties).not.toHaveProperty('CorsConfiguration');
    });

    it('is where the console’s pages may send to, under the name it has in its partition', () => {
      for (const name of ['aws', 'china'] as const) {
        const [variables] = made()
          [name].ofType('AWS::Lambda::Function')
          .map(({ Properties }) => (Properties['Environment'] as { Variables?: object })?.Variables ?? {})
          .filter((found) => 'FILES_ORIGIN' in found);
        expect(JSON.stringify(variables)).toMatch(/FilesBucket\w+RegionalDomainName/);
      }
    });
  });

  describe('the workflow', () => {
    it('is the file as it stands, with the functions’ addresses in the place of their names', () => {
      const machine = one(made().aws.ofType('AWS::StepFunctions::StateMachine'));
      const { Key } = machine['DefinitionS3Location'] as { Key: string };
      const asset = readFileSync(join(made().aws.app.outdir, `asset.${Key}`), 'utf8');
      expect(JSON.parse(asset)).toEqual(coordination);
      expect(Object.keys(machine['DefinitionSubstitutions'] as object).sort()).toEqual(
        Object.keys(stepNames).sort(),
      );
    });

    it('is logged without its data, in which tokens stand, and traced', () => {
      const machine = one(made().aws.ofType('AWS::StepFunctions::StateMachine'));
      expect(machine['LoggingConfiguration']).toMatchObject({ IncludeExecutionData: false, Level: 'ALL' });
      expect(machine['TracingConfiguration']).toEqual({ Enabled: true });
    });
  });

  describe('what moves cases on', () => {
    it('reads signals only, names the records that failed, and keeps for people what failed five times', () => {
      const mapping = one(made().aws.ofType('AWS::Lambda::EventSourceMapping'));
      expect(JSON.stringify(mapping['FilterCriteria'])).toContain('SIGNAL#');
      expect(mapping).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        MaximumRetryAttempts: 5,
        BisectBatchOnFunctionError: true,
      });
      expect(mapping['DestinationConfig']).toBeDefined();
    });

    it('ticks every minute and never twice for one minute', () => {
      const rule = one(
        made()
          .aws.ofType('AWS::Events::Rule')
          .filter(({ Properties }) => Properties['ScheduleExpression']),
      );
      expect(rule['ScheduleExpression']).toBe('rate(1 minute)');
      const [target] = rule['Targets'] as readonly Record<string, unknown>[];
      expect(target).toMatchObject({ RetryPolicy: { MaximumRetryAttempts: 0 } });
      expect(target?.['DeadLetterConfig']).toBeDefined();
      const config = made()
        .aws.ofType('AWS::Lambda::EventInvokeConfig')
        .find(({ id }) => id.startsWith('Ticker'));
      expect(config?.Properties['MaximumRetryAttempts']).toBe(0);
    });

    it('is told of executions that failed, timed out or were aborted, and of no others', () => {
      for (const name of ['aws', 'china'] as const) {
        const rule = one(
          made()
            [name].ofType('AWS::Events::Rule')
            .filter(({ Properties }) => Properties['EventPattern']),
        );
        expect(rule['EventPattern']).toMatchObject({
          source: ['aws.states'],
          'detail-type': ['Step Functions Execution Status Change'],
          detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
        });
        expect(JSON.stringify(rule['EventPattern'])).toContain('Coordination');
        const [target] = rule['Targets'] as readonly Record<string, unknown>[];
        expect(JSON.stringify(target?.['Arn'])).toContain('FlowStopped');
        expect(target?.['DeadLetterConfig']).toBeDefined();
      }
    });

    it('has places of its own, ticker and steps, unless the account has none to give', () => {
      const places = (resources: readonly Resource[]) =>
        Object.fromEntries(
          resources.flatMap(({ id, Properties }) =>
            Properties['ReservedConcurrentExecutions'] === undefined
              ? []
              : [[id.replace(/Function[0-9A-F]{8}$/, ''), Properties['ReservedConcurrentExecutions']]],
          ),
        );
      expect(places(made().aws.ofType('AWS::Lambda::Function'))).toEqual({
        EnterPhase: 20,
        ScoreCase: 10,
        RankProducts: 10,
        RouteCase: 10,
        Ticker: 2,
      });
    });
  });

  describe('the alarms of the table', () => {
    const alarm = (name: string) =>
      JSON.stringify(
        made()
          .aws.ofType('AWS::CloudWatch::Alarm')
          .find(({ id }) => id.startsWith(name))?.Properties['Metrics'],
      );

    it('see every operation that the adapter asks for', () => {
      const folder = join(import.meta.dirname, '../../shared/adapters/dynamodb');
      const sources = readdirSync(folder)
        .filter((file) => !file.includes('.test.'))
        .map((file) => readFileSync(join(folder, file), 'utf8'));
      const asked = new Set(
        [...sources.join().matchAll(/new (\w+)Command\(/g)].map(([, operation]) => operation),
      );
      expect([...asked]).toContain('BatchGetItem');
      for (const operation of asked) expect(alarm('TableBusy')).toContain(`"Value":"${operation}"`);
    });

    it('see what is throttled in every index, reading and writing', () => {
      for (const { IndexName } of tableDefinition.GlobalSecondaryIndexes ?? [])
        expect(alarm('IndexBusy').split(`"Value":"${IndexName}"`)).toHaveLength(3);
    });

    it('and every sum count what is silent as nothing: a plus sign would be silent with it', () => {
      for (const { Properties } of made().aws.ofType('AWS::CloudWatch::Alarm')) {
        for (const { Expression } of (Properties['Metrics'] ?? []) as readonly { Expression?: string }[])
          if (Expression !== undefined) expect(Expression).toMatch(/^SUM\(\[FILL\(m0, 0\)/);
      }
    });
  });

  describe('the console', () => {
    it('stands behind a distribution that alone reads its bucket, over HTTPS, with protective headers', () => {
      const { ofType } = made().aws;
      const { DistributionConfig } = one(ofType('AWS::CloudFront::Distribution')) as {
        DistributionConfig: Record<string, unknown> & { CacheBehaviors: readonly Record<string, unknown>[] };
      };
      const behaviours = [
        DistributionConfig['DefaultCacheBehavior'],
        ...DistributionConfig.CacheBehaviors,
      ] as readonly Record<string, unknown>[];
      for (const behaviour of behaviours) {
        expect(behaviour['ViewerProtocolPolicy']).toMatch(/^(https-only|redirect-to-https)$/);
        expect(behaviour['ResponseHeadersPolicyId']).toBeDefined();
      }
      expect(ofType('AWS::CloudFront::OriginAccessControl')).toHaveLength(1);
    });

    it('does without CloudFront in aws-cn', () => {
      expect(made().china.resources.filter(({ Type }) => Type.startsWith('AWS::CloudFront'))).toEqual([]);
    });
  });

  describe('the partition', () => {
    it('is never written into a template of aws-cn', () => {
      const text = JSON.stringify([...made().china.templates.values()].map((template) => template.toJSON()));
      expect(text).not.toContain('arn:aws:');
      expect(text).not.toMatch(/https:\/\/[^"]*amazonaws\.com(?!\.cn)/);
    });

    it('decides tracing: X-Ray does not know functions in aws-cn', () => {
      const traced = (name: 'aws' | 'china') =>
        made()
          [name].ofType('AWS::Lambda::Function')
          .filter(({ Properties }) => Properties['TracingConfig']);
      expect(traced('aws').length).toBeGreaterThan(10);
      expect(traced('china')).toEqual([]);
    });
  });

  describe('the user pool', () => {
    it('is made only when asked for', () => {
      expect(made().aws.ofType('AWS::Cognito::UserPool')).toEqual([]);
      expect(made().userPool.ofType('AWS::Cognito::UserPool')).toHaveLength(1);
    });

    it('lets nobody sign up, asks for a second factor, and lets nobody change his organisation', () => {
      const { ofType } = made().userPool;
      const pool = one(ofType('AWS::Cognito::UserPool'));
      expect(pool).toMatchObject({
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        MfaConfiguration: 'ON',
      });
      const client = one(ofType('AWS::Cognito::UserPoolClient'));
      expect(client['WriteAttributes']).toEqual(['locale']);
    });
  });

  it('names nothing: CloudFormation gives names, so that two installations never meet', () => {
    const named = made().userPool.resources.filter(({ Properties }) =>
      [
        'TableName',
        'BucketName',
        'FunctionName',
        'RoleName',
        'QueueName',
        'TopicName',
        'StateMachineName',
        'LogGroupName',
        'AlarmName',
      ].some((property) => typeof Properties?.[property] === 'string'),
    );
    expect(named).toEqual([]);
  });
};
