import { describe, expect, it } from 'vitest';
import {
  clientKey,
  heldInvitationKey,
  hookKey,
  idempotencyKey,
  inboxPk,
  installationLogKey,
  keyHoldersKey,
  leaveBoardKey,
  personKey,
  reachKey,
  subjectKey,
} from '../../shared/application/keys.ts';
import { contentKey, rulesPk } from '../../shared/application/rules/keys.ts';
import { acknowledgements } from '../security/acknowledgements.ts';
import {
  expectedPermissions,
  growingFiles,
  objects,
  traces,
  withoutResources,
} from './expected-permissions.ts';
import { mayAtPartition, permissionsOf } from './permissions.ts';
import type { Synthesised } from './synthesise.ts';

const roleName = (id: string) => id.replace(/Role[0-9A-F]{8}$/, '');

export const securityTests = (made: () => Readonly<Record<'aws' | 'china' | 'userPool', Synthesised>>) => {
  describe('least privilege', () => {
    it('gives every role exactly what its row says', () => {
      const { ofType } = made().userPool;
      const roles = ofType('AWS::IAM::Role');
      const actual = roles.map((role) => [
        roleName(role.id),
        permissionsOf(ofType('AWS::IAM::Policy'), role),
      ]);
      expect(Object.fromEntries(actual)).toEqual(expectedPermissions);
    });

    it('gives the same in aws-cn, without traces of functions', () => {
      const { ofType } = made().china;
      for (const role of ofType('AWS::IAM::Role')) {
        const name = roleName(role.id);
        const expected = (expectedPermissions[name] ?? []).filter(
          (line) => name === '' || !traces.includes(line),
        );
        expect([name, permissionsOf(ofType('AWS::IAM::Policy'), role)]).toEqual([name, expected]);
      }
    });

    const writing = ['PutItem', 'DeleteItem'];
    const everywhere = ['CASE#c1', 'SESSION#s1', 'ORG#wg#LINES#open', idempotencyKey('k').pk, 'PASSON#wg'];
    /** Which functions may do one of these to a partition, by the names of their roles. */
    const whoMay = (actions: readonly string[], partition: string) => {
      const { ofType } = made().aws;
      return ofType('AWS::IAM::Role')
        .filter((role) =>
          actions.some((action) => mayAtPartition(ofType('AWS::IAM::Policy'), role, action, partition)),
        )
        .map(({ id }) => roleName(id))
        .sort();
    };

    it.each([
      ['a rule', rulesPk, ['Apiadministration']],
      [
        'the content of a rule',
        contentKey({ kind: 'region', id: 'r', version: '1' }).pk,
        ['Apiadministration'],
      ],
      ['a person', personKey('p1').pk, ['Apiadministration', 'Apiinvitations']],
      ['the holders of keys', keyHoldersKey.pk, ['Apiadministration', 'Apiinvitations']],
      ['an invitation', heldInvitationKey('inv1').pk, ['Apiadministration', 'Apiinvitations']],
      ['a bound account', subjectKey('name').pk, ['Apiinvitations']],
      ['a machine’s credentials', clientKey('m1').pk, ['Apiadministration', 'Apiinvitations']],
    ])('lets %s be written by who administers or invites, and by nobody else', (_, partition, who) => {
      expect(whoMay(writing, partition)).toEqual(who);
    });

    it.each([
      ['an invitation', heldInvitationKey('inv1').pk],
      ['a machine’s credentials', clientKey('m1').pk],
    ])('lets %s be read by the same two', (_, partition) => {
      expect(whoMay(['GetItem', 'BatchGetItem', 'Query'], partition)).toEqual([
        'Apiadministration',
        'Apiinvitations',
      ]);
    });

    it('lets the installation’s log be written and read by whoever puts acts on record, exports among them, and by nobody else', () => {
      const who = ['Apiadministration', 'Apiinvitations', 'Apilists', 'Ticker'];
      expect(whoMay(writing, installationLogKey.pk)).toEqual(who);
      expect(whoMay(['GetItem', 'BatchGetItem', 'Query'], installationLogKey.pk)).toEqual(who);
    });

    it('lets people be read where somebody asks who they are or sends them notices, and by no step of the workflow', () => {
      for (const partition of [personKey('p1').pk, subjectKey('name').pk]) {
        const others = whoMay(['GetItem'], partition).filter((name) => !name.startsWith('Api'));
        expect(others).toEqual(partition === personKey('p1').pk ? ['Ticker'] : []);
      }
    });

    it('lets what people do with notices be written by who serves them, sends them or sets up the installation', () => {
      expect(whoMay(writing, inboxPk('p1'))).toEqual(['Apiadministration', 'ApisignedIn', 'Ticker']);
    });

    it.each([
      [
        'an address of a person',
        reachKey('p1').pk,
        ['Apiinvitations', 'ApisignedIn', 'Ticker'],
        ['ApisignedIn'],
      ],
      [
        'the secret of a webhook',
        hookKey('org').pk,
        ['Apiadministration', 'Apiinvitations', 'Ticker'],
        ['Apiadministration'],
      ],
    ])('lets %s be read by who needs it, and written by who sets it', (_, partition, readers, writers) => {
      expect(whoMay(['GetItem'], partition)).toEqual(readers);
      expect(whoMay(writing, partition)).toEqual(writers);
    });

    it('lets leave be written by whom people enter it with, and by nobody else', () => {
      expect(whoMay(writing, leaveBoardKey('org').pk)).toEqual(['ApisignedIn']);
    });

    it.each(everywhere)('leaves %s to the functions that give commands', (partition) => {
      const who = whoMay(writing, partition);
      expect(who).toEqual(expect.arrayContaining(['Apiregulator', 'Apibank', 'Apilists', 'Ticker']));
      expect(who).not.toContain('ApisignedIn');
    });

    it('lets who invites write of all that nothing but the keys of its own requests', () => {
      const partitions = everywhere.filter((one) => whoMay(writing, one).includes('Apiinvitations'));
      expect(partitions).toEqual([idempotencyKey('k').pk]);
    });

    it('uses wildcards only where IAM offers nothing narrower, and no managed policy', () => {
      const { ofType } = made().userPool;
      const lines = Object.values(expectedPermissions).flat();
      const known = [...withoutResources, ...objects, ...growingFiles];
      expect(lines.filter((line) => line.includes('*') && !known.includes(line))).toEqual([]);
      expect(ofType('AWS::IAM::Role').filter(({ Properties }) => Properties['ManagedPolicyArns'])).toEqual(
        [],
      );
    });

    it('lets only the services of this installation call a function, each for one thing of it', () => {
      const permissions = made().userPool.ofType('AWS::Lambda::Permission');
      expect(permissions.length).toBeGreaterThan(8);
      expect(permissions.filter(({ Properties }) => !Properties['SourceArn'])).toEqual([]);
    });

    it('keeps the internet away from the workflow: no API function may touch the state machine', () => {
      const exposed = Object.entries(expectedPermissions).filter(([name]) => /^Api|^Pages/.test(name));
      expect(exposed).toHaveLength(11);
      expect(exposed.flatMap(([, lines]) => lines).filter((line) => line.startsWith('states:'))).toEqual([]);
    });
  });

  describe('the AWS Solutions rules', () => {
    it('are checked on every template: each acknowledgement meets a construct of one deployment', () => {
      const paths = new Set(
        Object.values(made()).flatMap(({ app }) => app.node.findAll().map(({ node }) => node.path)),
      );
      expect(acknowledgements.filter(({ at }) => !paths.has(at))).toEqual([]);
    });

    it('are set aside only with a reason', () => {
      expect(acknowledgements.filter(({ reason }) => reason.length < 40)).toEqual([]);
    });
  });

  describe('encryption and retention', () => {
    it('encrypts every log group under the installation’s key and keeps it for a year or as set', () => {
      const groups = made().aws.ofType('AWS::Logs::LogGroup');
      expect(groups.length).toBeGreaterThan(10);
      for (const { Properties, DeletionPolicy } of groups) {
        expect(Properties['KmsKeyId']).toBeDefined();
        expect(Properties['RetentionInDays']).toBe(365);
        expect(DeletionPolicy).toBe('Retain');
      }
    });

    it('gives every function a log group of its own', () => {
      const functions = made().userPool.ofType('AWS::Lambda::Function');
      const groups = functions.map(({ Properties }) =>
        JSON.stringify((Properties['LoggingConfig'] as { LogGroup?: unknown }).LogGroup),
      );
      expect(new Set(groups).size).toBe(functions.length);
    });

    it('encrypts the table, every bucket, the queue and the topic', () => {
      const { ofType } = made().aws;
      const [table] = ofType('AWS::DynamoDB::Table');
      expect(table?.Properties['SSESpecification']).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' });
      for (const { Properties } of ofType('AWS::S3::Bucket')) {
        expect(Properties['BucketEncryption']).toBeDefined();
        expect(Properties['PublicAccessBlockConfiguration']).toEqual({
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        });
      }
      expect(ofType('AWS::SQS::Queue').every(({ Properties }) => Properties['SqsManagedSseEnabled'])).toBe(
        true,
      );
      expect(ofType('AWS::SNS::Topic').every(({ Properties }) => Properties['KmsMasterKeyId'])).toBe(true);
      expect(ofType('AWS::KMS::Key').every(({ Properties }) => Properties['EnableKeyRotation'])).toBe(true);
    });

    it('takes nothing over plain HTTP: buckets, queue and topic deny it', () => {
      const { ofType } = made().aws;
      const policies = ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'].flatMap(
        ofType,
      );
      expect(policies.length).toBe(5);
      for (const policy of policies)
        expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"');
    });
  });
};
