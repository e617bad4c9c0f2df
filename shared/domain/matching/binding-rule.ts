import { dimensions } from './dimension.ts';

/** 约束条件: what a product can hold an offer to. The rate is no part of matching: nobody asks for one. */
export const bindingRules = [...dimensions, 'rate'] as const;
export type BindingRule = (typeof bindingRules)[number];
