import { makeHandler } from '../api/public/index.ts';
import { tablelessDependencies } from './api/tableless-dependencies.ts';

export const handler = makeHandler(tablelessDependencies());
