/** Every picture in `docs`; a new one is a line in one of these lists. */
import type { Drawing } from '../drawing';
import type { Picture } from '../picture';
import { GUIDE } from './guide';
import { ARTWORK, SCREENSHOTS } from './marketplace';

/** Taken of the workbench. */
export const PICTURES: readonly Picture[] = [...SCREENSHOTS, ...GUIDE];
/** Drawn by hand. */
export const DRAWINGS: readonly Drawing[] = ARTWORK;
