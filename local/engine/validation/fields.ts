import type { QueryLanguage, StateType } from '../definition.ts';

const everywhere = ['Type', 'Comment', 'QueryLanguage'];
const onward = ['Next', 'End'];
const guards = ['Retry', 'Catch'];
const paths = ['InputPath', 'OutputPath'];
const results = ['ResultSelector', 'ResultPath'];
const mapFields = [
  'ItemProcessor',
  'ItemSelector',
  'MaxConcurrency',
  'ToleratedFailureCount',
  'ToleratedFailurePercentage',
];

/** The fields of each state type by query language (states-language, table of state types and fields). */
export const stateFields: Readonly<Record<QueryLanguage, Readonly<Record<StateType, readonly string[]>>>> = {
  JSONata: {
    Pass: [...everywhere, ...onward, 'Output', 'Assign'],
    Task: [
      ...everywhere,
      ...onward,
      ...guards,
      'Resource',
      'Arguments',
      'Output',
      'Assign',
      'TimeoutSeconds',
      'HeartbeatSeconds',
    ],
    Choice: [...everywhere, 'Choices', 'Default', 'Output', 'Assign'],
    Wait: [...everywhere, ...onward, 'Seconds', 'Timestamp', 'Output', 'Assign'],
    Succeed: [...everywhere, 'Output'],
    Fail: [...everywhere, 'Error', 'Cause'],
    Parallel: [...everywhere, ...onward, ...guards, 'Branches', 'Arguments', 'Output', 'Assign'],
    Map: [...everywhere, ...onward, ...guards, ...mapFields, 'Items', 'Output', 'Assign'],
  },
  JSONPath: {
    Pass: [...everywhere, ...onward, ...paths, 'Parameters', 'Result', 'ResultPath', 'Assign'],
    Task: [
      ...everywhere,
      ...onward,
      ...guards,
      ...paths,
      ...results,
      'Resource',
      'Parameters',
      'Assign',
      'TimeoutSeconds',
      'TimeoutSecondsPath',
      'HeartbeatSeconds',
      'HeartbeatSecondsPath',
    ],
    Choice: [...everywhere, ...paths, 'Choices', 'Default', 'Assign'],
    Wait: [
      ...everywhere,
      ...onward,
      ...paths,
      'Seconds',
      'SecondsPath',
      'Timestamp',
      'TimestampPath',
      'Assign',
    ],
    Succeed: [...everywhere, ...paths],
    Fail: [...everywhere, 'Error', 'ErrorPath', 'Cause', 'CausePath'],
    Parallel: [...everywhere, ...onward, ...guards, ...paths, ...results, 'Branches', 'Parameters', 'Assign'],
    Map: [
      ...everywhere,
      ...onward,
      ...guards,
      ...paths,
      ...results,
      ...mapFields,
      'Iterator',
      'ItemsPath',
      'Parameters',
      'MaxConcurrencyPath',
      'ToleratedFailureCountPath',
      'ToleratedFailurePercentagePath',
      'Assign',
    ],
  },
};

/** Parts of the language this engine leaves out, with the reason told to the author. */
export const unsupportedFields: Readonly<Record<string, string>> = {
  ItemReader: 'only inline Map states run here; the items come from the state, not from a bucket',
  ItemBatcher: 'only inline Map states run here, one item an iteration',
  ResultWriter: 'only inline Map states run here; the results are the state output',
  Label: 'only inline Map states run here',
  Credentials: 'functions are called in the process of the engine, without a role of their own',
};

export const machineFields = [
  'Comment',
  'QueryLanguage',
  'StartAt',
  'States',
  'TimeoutSeconds',
  'Version',
] as const;
export const branchFields = ['Comment', 'QueryLanguage', 'StartAt', 'States', 'ProcessorConfig'] as const;
export const retrierFields = [
  'Comment',
  'ErrorEquals',
  'IntervalSeconds',
  'MaxAttempts',
  'BackoffRate',
  'MaxDelaySeconds',
  'JitterStrategy',
] as const;
export const catcherFields: Readonly<Record<QueryLanguage, readonly string[]>> = {
  JSONata: ['Comment', 'ErrorEquals', 'Next', 'Output', 'Assign'],
  JSONPath: ['Comment', 'ErrorEquals', 'Next', 'ResultPath', 'Assign'],
};
export const choiceFields: readonly string[] = ['Comment', 'Condition', 'Next', 'Output', 'Assign'];
