export { administrators, type Role, roles } from '../../domain/authority/roles.ts';
