import { describe, expect, it } from 'vitest';
import * as actors from '../../../test/support/actors.ts';
import { openCase, recommendTo, screen } from '../../../test/support/commands.ts';
import { makeTestApp } from '../../../test/support/test-app.ts';
