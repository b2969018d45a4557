/** How one kind of edit is followed: what it changes elsewhere, decided from the whole workbook. */
import { type Result, succeed } from '../../domain/result';
import type { Decision, OpenWorkbook } from '../open-workbook';
import type { EditedCell } from '../ports';

export type FollowEdit = (open: OpenWorkbook, edit: EditedCell) => Result<Decision<null>>;

/** The edit means nothing to the other cells. */
export const NOTHING: Result<Decision<null>> = succeed({ changes: [], value: null });
