import { toStored } from '../../shared/adapters/dynamodb/stored-item.ts';
import { stateKey } from '../../shared/application/keys.ts';
import { firstHash } from '../../shared/domain/case/chain.ts';
import { decide } from '../../shared/domain/case/decide/index.ts';
import { evolve } from '../../shared/domain/case/evolve.ts';
import type { CaseFile } from '../../shared/domain/case/state.ts';
import { regulator } from '../../test/support/actors.ts';
import { openCase, screen } from '../../test/support/commands.ts';
import { demoRules } from '../../test/support/rule-books.ts';
import { startOfTests } from '../../test/support/virtual-clock.ts';

/** A case that has passed its five standards and waits to be scored. */
export const caseToScore = (): CaseFile => {
  const at = Date.parse(startOfTests);
  let file: CaseFile | undefined;
  for (const command of [openCase(), screen()]) {
    const decision = decide(command, file, { at, by: regulator, rules: demoRules });
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
    for (const event of decision.events) file = evolve(file, event);
  }
  if (file?.phase.stage !== 'scoring') throw new Error('The case is not to be scored');
  return file;
};

/** The case as DynamoDB holds it. */
export const storedCase = (file: CaseFile) => {
  const json = JSON.stringify({ file, lastHash: firstHash });
  return toStored({ ...stateKey(file.id), version: file.version, data: {} }, json);
};
