import { makeHandler } from '../api/participant/index.ts';
import { apiDependencies } from './api/dependencies.ts';

export const handler = makeHandler(apiDependencies());
