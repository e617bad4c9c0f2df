import type { Integration } from '../compiled.ts';
import { isObject } from '../definition.ts';
import type { Checked } from './checked.ts';

/** What the optimized Lambda integration may be given here. */
const invokeFields = ['FunctionName', 'Payload', 'Qualifier', 'InvocationType'];

export function checkTask({ state, refuse, language }: Checked, integration: Integration | undefined): void {
  if (state['Resource'] === undefined) refuse('Resource', 'is missing');
  else if (integration === undefined) {
    refuse(
      'Resource',
      `'${String(state['Resource'])}' is not supported; only a function ARN, lambda:invoke and lambda:invoke.waitForTaskToken run here`,
    );
  }
  const field = language === 'JSONata' ? 'Arguments' : 'Parameters';
  const given = state[field];
  if (integration !== undefined && integration !== 'function' && isObject(given)) {
    for (const key of Object.keys(given)) {
      const name = key.replace(/\.\$$/u, '');
      if (!invokeFields.includes(name))
        refuse(`${field}/${key}`, 'not supported by the Lambda integration here');
    }
    const name = given['FunctionName'] ?? given['FunctionName.$'];
    if (name === undefined) refuse(`${field}/FunctionName`, 'is missing');
    const type = given['InvocationType'];
    if (type !== undefined && type !== 'RequestResponse')
      refuse(`${field}/InvocationType`, 'only RequestResponse is supported');
  }
  const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat } = state;
  if (typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout) {
    refuse('HeartbeatSeconds', 'must be shorter than TimeoutSeconds');
  }
}
