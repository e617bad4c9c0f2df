export { madeUpCode } from '../../domain/identity/made-up.ts';
