export { isMadeUpCode, madeUpCode } from '../../domain/identity/made-up.ts';
