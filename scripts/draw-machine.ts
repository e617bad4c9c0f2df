import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawn } from './draw-machine/drawing.ts';

/** Draws `workflows/coordination.asl.json` into `docs/machine.md`; `npm test` fails while the two differ. */
const root = path.join(import.meta.dirname, '..');
const machine = JSON.parse(readFileSync(path.join(root, 'workflows/coordination.asl.json'), 'utf8'));
writeFileSync(path.join(root, 'docs/machine.md'), drawn(machine));
