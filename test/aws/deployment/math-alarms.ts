import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Alarms over several metrics, which the emulator refuses; each is checked by property in `infra/testing`. */
export const mathAlarms = [
  'ApiThrottled',
  'IndexBusy',
  'StepsThrottled',
  'TableBusy',
  'WorkflowFailed',
] as const;
export const watchStack = 'HuizhenWatch';

type Resource = { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> };
type Template = { readonly Resources: Record<string, Resource> };

/** Stands in the dashboard where an alarm is left out. */
const nowhere = 'arn:aws:cloudwatch:us-east-1:000000000000:alarm:not-on-the-emulator';

/** Takes just these out of a synthesised assembly; any other alarm over several metrics is an error. */
export const takeOutMathAlarms = (assembly: string): void => {
  const file = path.join(assembly, `${watchStack}.template.json`);
  const template = JSON.parse(readFileSync(file, 'utf8')) as Template;
  const refused = Object.entries(template.Resources).filter(
    ([, { Type, Properties }]) => Type === 'AWS::CloudWatch::Alarm' && Properties['Metrics'] !== undefined,
  );
  const names = refused.map(([id]) => id.replace(/Alarm[0-9A-F]{8}$/, '')).sort();
  if (names.join() !== [...mathAlarms].sort().join())
    throw new Error(`Alarms over several metrics are ${names.join(', ')}: the list must say so`);
  for (const [id] of refused) delete template.Resources[id];
  const text = JSON.stringify(withoutReferences(template, new Set(refused.map(([id]) => id))));
  writeFileSync(file, text);
  rename(assembly, createHash('sha256').update(text).digest('hex'));
};

/** The command line uploads a template under its hash, and only where no file of that name is there yet. */
const rename = (assembly: string, hash: string): void => {
  const manifest = path.join(assembly, 'manifest.json');
  const assets = path.join(assembly, `${watchStack}.assets.json`);
  const { artifacts } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    readonly artifacts: Readonly<
      Record<string, { readonly properties?: { readonly stackTemplateAssetObjectUrl?: string } }>
    >;
  };
  const address = artifacts[watchStack]?.properties?.stackTemplateAssetObjectUrl;
  const old = /([0-9a-f]{64})\.json$/.exec(address ?? '')?.[1];
  if (old === undefined) throw new Error(`The assembly names no template of ${watchStack}`);
  for (const file of [manifest, assets])
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(old, hash));
};

const withoutReferences = (value: unknown, ids: ReadonlySet<string>): unknown => {
  if (Array.isArray(value)) return value.map((one) => withoutReferences(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  const [target] = ('Fn::GetAtt' in value ? value['Fn::GetAtt'] : []) as readonly string[];
  if (target !== undefined && ids.has(target)) return nowhere;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withoutReferences(one, ids)]));
};
