/** What the import did, and the way back. */
import type { ImportKind } from '../../api';
import { Button, EmptyState, FoldedSection } from '../shared/components';
import { Icon } from '../shared/icon';
import { Footer } from '../shared/page';
import { sayNumber } from '../shared/words';
import type { Progress } from './send';
import { countOf, rowsOf } from './words';

const SHOWN = 100;

export interface DoneStepProps {
  readonly kind: ImportKind;
  readonly progress: Progress;
  readonly undoing: boolean;
  readonly onUndo: () => void;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

export function DoneStep({ kind, progress, undoing, onUndo, onAnother, onClose }: DoneStepProps) {
  const { added, skipped, leftOut } = progress;
  return (
    <>
      <EmptyState title={`${countOf(kind, added)} added`}>
        <p>
          <Icon name="done" class="good" /> They stand below your last row in the{' '}
          {kind === 'contacts' ? 'Contacts' : 'Applications'} tab.
          {skipped.length === 0 ? '' : ` ${rowsOf(skipped.length)} ${skipped.length === 1 ? 'was' : 'were'} left out.`}
        </p>
        {leftOut.length === 0 ? null : (
          <p>
            <Icon name="info" /> Formulas of your sheet fill {leftOut.join(', ')}, so nothing was written there.
          </p>
        )}
      </EmptyState>
      {skipped.length === 0 ? null : (
        <FoldedSection title="Left out" aside={rowsOf(skipped.length)}>
          <ul class="list left-out">
            {skipped.slice(0, SHOWN).map(({ index, message }) => (
              <li key={index}>
                <bdi>{message}</bdi>
              </li>
            ))}
          </ul>
          {skipped.length > SHOWN ? <p class="quiet">And {sayNumber(skipped.length - SHOWN)} more.</p> : null}
        </FoldedSection>
      )}
      <p class="quiet">
        Undo empties the rows that nobody has changed since, and says which stay. It can wait: this window offers it for
        your last five imports.
      </p>
      <Footer>
        <div class="steps">
          <Button onClick={onUndo} busy={undoing} disabled={added === 0}>
            Undo this import
          </Button>
          <Button onClick={onAnother}>Another file</Button>
          <Button kind="filled" onClick={onClose}>
            Close
          </Button>
        </div>
      </Footer>
    </>
  );
}
