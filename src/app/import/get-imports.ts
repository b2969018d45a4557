/** The imports that can be gone on with or undone, the latest first. */
import type { ImportRecord } from '../../api';
import { succeed } from '../../domain/result';
import { nothing } from '../input';
import type { UseCase } from '../use-case';
import { loadImports } from './import-memory';

export const getImports: UseCase<unknown, readonly ImportRecord[]> = {
  name: 'getImports',
  input: nothing,
  run: (ports) => succeed(loadImports(ports.memory)),
};
