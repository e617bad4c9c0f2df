import type { Item } from '../ports/table.ts';

/** 通知回调 of an organisation: where it is called, what it is signed with, and what is said there. */
export type Hook = {
  readonly url: string;
  readonly secret: string;
  /** JSON with `{{…}}` in its texts. */
  readonly template: string;
  readonly changedAt: number;
};

export const hookOf = ({ data }: Item): Hook => data as unknown as Hook;

/** What a template may name (占位符). */
const placeholders = [
  'id',
  'kind',
  'title',
  'text',
  'titleEn',
  'textEn',
  'organisation',
  'organisationEn',
  'link',
  'at',
  'until',
] as const;

/**
 * Ready-made templates (消息模板): a receiver or SMS gateway of one's own, and the group robots of 企业微信 and 钉钉, which know a
 * message by `msgtype` (the robot of 钉钉 is to be secured by the keyword 会诊).
 */
export const readyTemplates = {
  plain: JSON.stringify(Object.fromEntries(placeholders.map((name) => [name, `{{${name}}}`]))),
  weCom: JSON.stringify({ msgtype: 'text', text: { content: '会诊通知：{{title}}\n{{text}}\n{{link}}' } }),
  dingTalk: JSON.stringify({ msgtype: 'text', text: { content: '会诊通知：{{title}}\n{{text}}\n{{link}}' } }),
} as const;

/** What is wrong with a template; undefined: it is JSON that names nothing unknown. */
export const templateFault = (template: string): 'notJson' | 'unknownPlaceholder' | undefined => {
  try {
    if (typeof JSON.parse(template) !== 'object') return 'notJson';
  } catch {
    return 'notJson';
  }
  const names = [...template.matchAll(/\{\{([^}]*)\}\}/g)].map(([, name]) => name ?? '');
  return names.every((name) => (placeholders as readonly string[]).includes(name))
    ? undefined
    : 'unknownPlaceholder';
};

/** The template with its values, in texts alone: whatever a value holds, it stays one text of the JSON. */
export const filledTemplate = (template: string, values: Readonly<Record<string, string>>): string =>
  JSON.stringify(filled(JSON.parse(template), values));

const filled = (part: unknown, values: Readonly<Record<string, string>>): unknown => {
  if (typeof part === 'string')
    return part.replace(/\{\{(\w+)\}\}/g, (braces, name: string) => values[name] ?? braces);
  if (Array.isArray(part)) return part.map((one) => filled(one, values));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, filled(value, values)]));
};
