import { makeHandler } from '../api/bank/index.ts';
import { apiDependencies } from './api/dependencies.ts';

export const handler = makeHandler(apiDependencies());
