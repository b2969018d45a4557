/** The applications by stage, the funnel and its health (playbook §3, pipeline health). */
import type { PipelineReport } from '../api';
import { describePipeline } from '../domain/pipeline';
import { succeed } from '../domain/result';
import { nothing } from './input';
import { openWorkbook } from './open-workbook';
import type { UseCase } from './use-case';

export const getPipeline: UseCase<unknown, PipelineReport> = {
  name: 'getPipeline',
  input: nothing,
  run(ports) {
    const { book, today, settings } = openWorkbook(ports);
    return succeed(describePipeline({ book, today, settings }));
  },
};
