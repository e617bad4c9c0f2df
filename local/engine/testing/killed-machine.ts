import { call, jsonata } from './machine-run.ts';

export const killedMachine = jsonata('Before', {
  Before: { Type: 'Pass', Assign: { before: '{% $states.input.n + 1 %}' }, Next: 'Hang' },
  Hang: call('hang', {
    Output: { before: '{% $before %}', answer: '{% $states.result.Payload %}' },
    End: true,
  }),
});
