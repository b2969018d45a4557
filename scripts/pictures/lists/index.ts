/** Every picture in `docs`; a new one is a line in one of these lists. */
import type { Picture } from '../picture';
import { GUIDE } from './guide';
import { MARKETPLACE } from './marketplace';

export const PICTURES: readonly Picture[] = [...MARKETPLACE, ...GUIDE];
