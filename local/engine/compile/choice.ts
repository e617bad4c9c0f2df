import type { ChoiceRule } from '../compiled.ts';
import { isArray, isObject, type JsonObject, type QueryLanguage } from '../definition.ts';
import { FieldRefusal } from '../failure.ts';
import { compileExpression, expressionIn } from '../jsonata/expression.ts';
import { compileTemplate, expectType } from '../jsonata/template.ts';
import { compileCondition } from '../jsonpath/choice.ts';
import { compileAssign } from './flow.ts';

/** `inputOf` gives the document a JSONPath rule looks at: the input after InputPath. */
export function compileRules(state: JsonObject, language: QueryLanguage): readonly ChoiceRule[] {
  const rules = isArray(state['Choices']) ? state['Choices'].filter(isObject) : [];
  return rules.map((rule, at) => ({
    holds: language === 'JSONata' ? jsonataCondition(rule, at) : jsonPathCondition(rule),
    next: String(rule['Next']),
    output:
      language === 'JSONata' && rule['Output'] !== undefined
        ? compileTemplate(rule['Output'], `Choices[${at}]/Output`)
        : undefined,
    assign: compileAssign(rule['Assign'], language),
  }));
}

function jsonataCondition(rule: JsonObject, at: number): ChoiceRule['holds'] {
  const condition = rule['Condition'];
  if (typeof condition === 'boolean') return () => condition;
  const source = expressionIn(condition);
  const field = `Choices[${at}]/Condition`;
  if (source === undefined) throw new FieldRefusal(field, 'must be a JSONata expression or a boolean');
  const expression = compileExpression(source, field);
  return async (scope) => {
    const answer = await expression.evaluate(scope);
    expectType(answer, 'boolean', source, field);
    return answer === true;
  };
}

function jsonPathCondition(rule: JsonObject): ChoiceRule['holds'] {
  const condition = compileCondition(rule);
  return (scope) => condition(scope, scope.result ?? null);
}
