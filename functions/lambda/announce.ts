import { makeCarryOutSignals } from './events/carry-out-signals.ts';
import { signalDependencies } from './events/signal-dependencies.ts';

export const handler = makeCarryOutSignals(signalDependencies());
