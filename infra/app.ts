import { App } from 'aws-cdk-lib';
import { StatefulStack } from './stacks/stateful-stack.ts';

const app = new App();
new StatefulStack(app, 'HuizhenStateful', { description: 'Huizhen: the case table' });
