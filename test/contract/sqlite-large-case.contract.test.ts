import { makeMemoryTable } from '../support/memory-table.ts';
import { describeLargeCases } from './large-case.suite.ts';

describeLargeCases('SQLite', makeMemoryTable, { runs: Number(process.env['RUNS'] ?? 2), amendments: 33 });
