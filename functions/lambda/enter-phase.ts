import { makeSteps } from '../steps/steps.ts';
import { stepDependencies } from './steps/dependencies.ts';

/**
 * The steps of the machine: one bundle, deployed as four functions, each with a name, a role, a log and alarms of its own
 * (`infra/stacks/workflow-stack.ts`). `handler` is the one that waits for people.
 */
export const { enterPhase: handler, scoreCase, rankProducts, routeCase } = makeSteps(stepDependencies());
