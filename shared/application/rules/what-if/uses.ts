import type { ImportDeps } from '../../imports/start-import.ts';
import type { WhatIfDeps } from './draft-book.ts';
import type { WhatIfListUses, WhatIfUses } from './port.ts';
import { tryRuleOnList } from './try-on-list.ts';
import { tryRule } from './try-rule.ts';

export type { WhatIfDeps };

/** 试算 over the cases. */
export const whatIfUses = (deps: WhatIfDeps): WhatIfUses => ({
  tryRule: (request) => tryRule(deps, request),
});

/** 试算 over a list: for whoever has the reader of lists. */
export const whatIfListUses = (deps: WhatIfDeps & ImportDeps): WhatIfListUses => ({
  tryRuleOnList: (request) => tryRuleOnList(deps, request),
});
