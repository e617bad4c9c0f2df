import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import cdk from '../../cdk.json' with { type: 'json' };
import { buildApp } from '../build-app.ts';
import { settingsFrom } from '../settings/settings.ts';

const deployments = {
  aws: {
    region: 'eu-west-1',
    issuer: 'https://id.example.org',
    audience: 'huizhen',
    people: 'register',
    account: '111122223333',
  },
  china: {
    region: 'cn-north-1',
    issuer: 'https://id.example.cn',
    audience: 'huizhen',
    people: 'register',
    account: '111122223333',
  },
  userPool: {
    region: 'eu-west-1',
    identity: 'cognito',
    consoleUrl: 'https://huizhen.example.org',
    people: 'claims',
  },
} as const;
type DeploymentName = keyof typeof deployments;

export type Resource = {
  readonly stack: string;
  readonly id: string;
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
};

/** The whole app as templates, without bundling: only what is asked of AWS is looked at. */
export const synthesise = (name: DeploymentName) => {
  const context: Readonly<Record<string, unknown>> = deployments[name];
  const app = new App({ context: cdk.context, outdir: mkdtempSync(join(tmpdir(), 'huizhen-cdk-')) });
  buildApp(
    app,
    settingsFrom((key) => context[key]),
    () => Code.fromInline('//'),
    'site',
  );
  const stacks = app.node.children.filter((child): child is Stack => 'templateFile' in child);
  const templates = new Map(stacks.map((stack) => [stack.node.id, Template.fromStack(stack)]));
  const resources: readonly Resource[] = [...templates].flatMap(([stack, template]) =>
    Object.entries(template.toJSON()['Resources'] ?? {}).map(([id, resource]) => ({
      stack,
      id,
      ...(resource as Omit<Resource, 'stack' | 'id'>),
    })),
  );
  return {
    app,
    templates,
    resources,
    ofType: (type: string) => resources.filter(({ Type }) => Type === type),
  };
};
export type Synthesised = ReturnType<typeof synthesise>;
