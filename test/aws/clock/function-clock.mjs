/**
 * Sets the clock of the machine that the emulated functions run on (`NODE_OPTIONS=--import`): every `Date` in the
 * process is as far from the real one as the file says, in milliseconds. The deployed code knows nothing of it.
 */
import { readFileSync } from 'node:fs';

const file = process.env.HUIZHEN_EMULATED_CLOCK;
const RealDate = Date;
const now = () => RealDate.now() + Number(readFileSync(file, 'utf8'));

if (file !== undefined) {
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values, made) =>
      Reflect.construct(target, values.length > 0 ? values : [now()], made),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
