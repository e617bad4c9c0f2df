import { describe, expect, it } from 'vitest';
import { caseId } from '../../../test/support/commands.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
import { resumeCase } from './resume-case.ts';
