/** Starts the worker of one execution, answers its service calls and ends it when it is done or out of time. */
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Execution, Terminated } from './execution';
import type { ServiceObject } from './services/service';
import { type Call, type Done, decode, encode, type LogLine, type Wire, type WorkerStart } from './wire';
import { buildLocalWorker } from './worker-build';

export interface ExecutionError {
  /** `'Exception'` for errors of services, else what the add-on threw: `'TypeError'`. */
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly because: 'no-such-function' | 'threw' | 'load' | 'ended';
}

export interface Outcome {
  readonly value: unknown;
  readonly error: ExecutionError | null;
}

export interface Job {
  readonly functionName: string;
  readonly args: readonly unknown[];
  readonly globals: readonly ServiceObject[];
  /** Milliseconds, real and simulated. */
  readonly limit: number;
}

const ended = (message: string): Outcome => ({
  value: undefined,
  error: { name: 'Exception', message, stack: '', because: 'ended' },
});

const OUT_OF_TIME = 'Exceeded maximum execution time';

export async function runInWorker(execution: Execution, job: Job): Promise<Outcome> {
  const host = execution.host;
  const worker = buildLocalWorker();
  const start: WorkerStart = {
    codeFolder: host.codeFolder,
    codeCache: path.join(path.dirname(worker), 'code'),
    functionName: job.functionName,
    globals: job.globals.map((service) => execution.introduce(service)),
    args: encode(job.args, execution.realm) as Wire,
    instant: execution.startedAt,
    frozen: host.clock.frozen,
    timeZone: host.manifest.timeZone,
    shared: execution.shared,
  };
  // V8 reads the process's zone when a thread starts; `new Date(2026, 0, 1)` must be in the manifest's.
  process.env.TZ = host.manifest.timeZone;
  // Without this process's flags: a compiler's hooks would be loaded for every execution.
  const thread = new Worker(worker, { workerData: start, execArgv: [] });
  const signal = new Int32Array(execution.shared, 0, 1);
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      const timer = setTimeout(() => resolve(ended(OUT_OF_TIME)), job.limit);
      const finish = (outcome: Outcome) => {
        clearTimeout(timer);
        resolve(outcome);
      };
      const fail = (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      };
      thread.on('error', fail);
      thread.on('exit', (code) => fail(new Error(`The worker ended with code ${code} before it had answered.`)));
      thread.on('message', (message: Call | LogLine | Done) => {
        if (message.kind === 'log') {
          execution.logs.push({ level: message.level, text: message.text });
        } else if (message.kind === 'call') {
          execution.answer(message, job.limit).then(
            (reply) => {
              thread.postMessage(reply);
              Atomics.store(signal, 0, 1);
              Atomics.notify(signal, 0);
            },
            (error: unknown) => (error instanceof Terminated ? finish(ended(error.message)) : fail(error)),
          );
        } else if (message.kind === 'done') {
          finish({ value: decode(message.value, execution.realm), error: null });
        } else {
          const { name, message: text, stack = '' } = message.error;
          finish({ value: undefined, error: { name, message: text, stack, because: message.because } });
        }
      });
    });
  } finally {
    thread.removeAllListeners('exit');
    await thread.terminate();
  }
}
