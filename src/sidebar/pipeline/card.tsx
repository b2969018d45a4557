/** One application on the board: where, for how long, what comes next, and the ways to move it. */
import type { Day, Stage } from '../../api';
import { sayDay } from '../shared/dates';
import { Icon } from '../shared/icon';
import { count } from '../shared/words';
import { type Card, lacksNextStep } from './board-model';
import { MoveMenu } from './move-menu';
import type { Carry } from './use-carry';

export interface CardRowProps {
  readonly card: Card;
  readonly today: Day;
  readonly stages: readonly Stage[];
  readonly carry: Carry;
  readonly onOpen: () => void;
  readonly onMove: (to: Stage) => void;
  readonly onDragStart: () => void;
  readonly onDragEnd: () => void;
}

/** Longer words are cut; the form shows them whole. */
const LONGEST_STEP = 90;

function short(text: string): string {
  const line = text.split('\n')[0]?.trim() ?? '';
  const letters = Array.from(line);
  return letters.length > LONGEST_STEP ? `${letters.slice(0, LONGEST_STEP - 1).join('')}…` : line;
}

/** What comes next, and on which day. */
function nextOf({ application, stage }: Card): { readonly words: string; readonly day: Day | null } | null {
  const { nextStep, nextStepDue, interviewOn, decideBy, parkedUntil } = application;
  if (stage === 'Interview Set' && interviewOn !== null) return { words: 'Interview', day: interviewOn };
  if (stage === 'Offer' && decideBy !== null) return { words: 'Decide by', day: decideBy };
  if (stage === 'Inactive' && parkedUntil !== null) return { words: 'Rests until', day: parkedUntil };
  if (nextStep.trim() !== '') return { words: short(nextStep), day: nextStepDue };
  return nextStepDue === null ? null : { words: 'Next step', day: nextStepDue };
}

function Next({ card, today }: { readonly card: Card; readonly today: Day }) {
  const next = nextOf(card);
  if (next !== null)
    return (
      <p>
        <bdi>{next.words}</bdi>
        {next.day === null ? null : <span class="quiet"> {sayDay(next.day, today)}</span>}
      </p>
    );
  if (!lacksNextStep(card)) return null;
  return (
    <p class="no-step">
      <Icon name="warning" /> No next step
    </p>
  );
}

export function CardRow({ card, today, stages, carry, onOpen, onMove, onDragStart, onDragEnd }: CardRowProps) {
  const { application, moving } = card;
  const company = application.company === '' ? 'No company' : application.company;
  const carried = carry.id === application.id;
  return (
    <li
      class="card"
      data-card={application.id}
      data-moving={moving}
      data-carried={carried}
      draggable={!moving}
      onDragStart={(event) => {
        if (event.dataTransfer !== null) {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', company);
        }
        onDragStart();
      }}
      onDragEnd={onDragEnd}
    >
      <h3>
        <button type="button" class="card-open" onClick={onOpen} aria-label={`${company}: change`}>
          <bdi>{company}</bdi>
        </button>
      </h3>
      {application.position === '' ? null : (
        <p class="quiet">
          <bdi>{application.position}</bdi>
        </p>
      )}
      <Next card={card} today={today} />
      {application.daysLate === 0 || moving ? null : (
        <p class="late">
          <Icon name="late" /> {count(application.daysLate, 'day', 'days')} late
        </p>
      )}
      <p class="caption">
        {application.daysInStage === null ? null : <>{count(application.daysInStage, 'day', 'days')} in this stage</>}
        {application.writtenStage === '' ? null : (
          <>
            {application.daysInStage === null ? '' : '· '}“<bdi>{application.writtenStage}</bdi>”
          </>
        )}
      </p>
      {moving ? (
        <p class="caption">Saving…</p>
      ) : (
        <div class="card-ways">
          <MoveMenu
            company={company}
            stages={stages.filter((stage) => stage !== card.stage)}
            busy={moving}
            onMove={onMove}
          />
          <button
            type="button"
            class="button text carry"
            aria-pressed={carried}
            aria-label={`Carry ${company} with the arrow keys`}
            title="Drag, or press Enter and use the arrow keys"
            onClick={() => carry.toggle(card)}
            onKeyDown={(event) => carry.onKey(card, event)}
            onBlur={() => {
              if (carried) carry.cancel();
            }}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
              <path fill="currentColor" d="M5 2h2v2H5zM9 2h2v2H9zM5 7h2v2H5zM9 7h2v2H9zM5 12h2v2H5zM9 12h2v2H9z" />
            </svg>
          </button>
        </div>
      )}
    </li>
  );
}
