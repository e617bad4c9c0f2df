import { makeHandler } from '../api/enterprise/index.ts';
import { apiDependencies } from './api/dependencies.ts';

export const handler = makeHandler(apiDependencies());
