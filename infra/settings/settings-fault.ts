/** A setting that cannot be deployed: one sentence in both languages, shown without a stack. */
export class SettingsFault extends Error {
  override readonly name = 'SettingsFault';
  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`);
  }
}
