import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorityPage } from './authority/page.ts';

writeFileSync(join(import.meta.dirname, '../docs/authority.md'), authorityPage());
