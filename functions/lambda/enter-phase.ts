import { makeEnterPhase } from '../steps/enter-phase.ts';
import { stepDependencies } from './steps/dependencies.ts';

export const handler = makeEnterPhase(stepDependencies());
